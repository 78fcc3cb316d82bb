/** What both pages stand in: the context, the language of the document, and a net under every error. */
import { Component, type ComponentChildren, render } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { inLanguage } from '../languages/known';
import { localise, readerCountry } from '../portal/country';
import { countries } from '../portal/knowledge';
import type { Language } from '../portal/types';
import { defaultLanguage, settingsLanguage } from '../shared/language';
import { PageProvider } from './context';
import { useKept } from './live';
import type { Services } from './services';
import { type Texts, textsIn } from './texts';

/**
 * Draws a page at once, in the language that it had last: to ask the storage first takes 20 to 40 ms, in which
 * there would be nothing to see.
 */
export function mount(
  into: Element,
  services: Services,
  title: (texts: Texts) => string,
  children: ComponentChildren,
): void {
  // What the page showed until now.
  into.replaceChildren();
  render(
    <Root services={services} title={title}>
      {children}
    </Root>,
    into,
  );
}

interface RootProps {
  readonly services: Services;
  readonly title: (texts: Texts) => string;
  readonly children: ComponentChildren;
}

export function Root({ services, title, children }: RootProps) {
  const kept = useKept(services);
  const language: Language = kept
    ? settingsLanguage(kept.settings, services.uiLanguages)
    : (services.lastLanguage ?? defaultLanguage(services.uiLanguages));
  const country = readerCountry(countries, kept?.settings ?? {}, services.uiLanguages);
  const say = useCallback(
    (text: string) => localise(text, country, (term) => inLanguage(term, language)),
    [country, language],
  );
  const t = useMemo(() => textsIn(language), [language]);
  const titleText = title(t);
  const isRead = kept !== undefined;
  useEffect(() => {
    if (isRead) services.rememberLanguage(language);
  }, [services, language, isRead]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = titleText;
  }, [language, titleText]);
  return (
    <Boundary texts={t}>
      <PageProvider value={{ services, language, t, kept, country, say }}>{children}</PageProvider>
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
