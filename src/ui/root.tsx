/** What both pages stand in: the context, the language of the document, and a net under every error. */
import { Component, type ComponentChildren, render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Language } from '../portal/types';
import { defaultLanguage, settingsLanguage } from '../shared/language';
import { readSettings } from '../storage/read';
import { PageProvider } from './context';
import { useKept } from './live';
import type { Services } from './services';
import { type Texts, textsIn } from './texts';

/** How long the first drawing waits for the user's choice of language, in ms. */
const LONGEST_WAIT = 60;

/**
 * Draws a page. It waits for the chosen language, but not long: a page in the wrong language for a moment is
 * better than none.
 */
export async function mount(
  into: Element,
  services: Services,
  title: (texts: Texts) => string,
  children: ComponentChildren,
): Promise<void> {
  const first = await firstLanguage(services);
  // What the page showed until now.
  into.replaceChildren();
  render(
    <Root services={services} first={first} title={title}>
      {children}
    </Root>,
    into,
  );
}

async function firstLanguage(services: Services): Promise<Language> {
  const fallback = defaultLanguage(services.uiLanguages);
  const chosen = readSettings(services.area).then((settings) =>
    settingsLanguage(settings, services.uiLanguages),
  );
  const enough = new Promise<Language>((resolve) => setTimeout(() => resolve(fallback), LONGEST_WAIT));
  return Promise.race([chosen, enough]);
}

interface RootProps {
  readonly services: Services;
  /** The language until what is kept was read. */
  readonly first: Language;
  readonly title: (texts: Texts) => string;
  readonly children: ComponentChildren;
}

export function Root({ services, first, title, children }: RootProps) {
  const kept = useKept(services);
  const language = kept ? settingsLanguage(kept.settings, services.uiLanguages) : first;
  const t = textsIn(language);
  const titleText = title(t);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = titleText;
  }, [language, titleText]);
  return (
    <Boundary texts={t}>
      <PageProvider value={{ services, language, t, kept }}>{children}</PageProvider>
    </Boundary>
  );
}

interface BoundaryProps {
  readonly texts: Texts;
  readonly children: ComponentChildren;
}

/** Says in a plain sentence that something failed, where there would else be a blank page. */
export class Boundary extends Component<BoundaryProps, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static override getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render({ texts, children }: BoundaryProps) {
    if (!('error' in this.state)) return children;
    const { error } = this.state;
    return (
      <div class="failed" role="alert">
        <p>{texts.failed}</p>
        <button type="button" class="act main" onClick={() => location.reload()}>
          {texts.reload}
        </button>
        <p class="quiet small">
          {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
        </p>
      </div>
    );
  }
}
