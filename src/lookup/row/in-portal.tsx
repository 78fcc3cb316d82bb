/** Where the portal's own list is, and having the six digits filled in there. */
import type { Guide, Hints } from '../../portal/types';
import { AwaitButton } from '../../ui/codes/await-button';
import { usePage } from '../../ui/context';
import { useLater } from '../../ui/live';
import { useLookupTexts } from '../texts';

const MENU = 'menu.products';
const PAGE = 'product-types';

interface InPortalProps {
  /** The six digits, or fewer where the row has no more. */
  readonly hs6: string;
  /** Of its heading. */
  readonly level: 'h2' | 'h3';
}

export function InPortal({ hs6, level: Heading }: InPortalProps) {
  const { services, language, say } = usePage();
  const s = useLookupTexts();
  const told = useLater(async () => {
    const read = async <T,>(name: string): Promise<T> =>
      JSON.parse(await services.fetchText(`data/${name}.${language}.json`)) as T;
    const [guide, hints] = await Promise.all([read<Guide>('guide'), read<Hints>('hints')]);
    return { what: hints[MENU]?.what, page: guide.pages[PAGE] };
  }, [services, language]);
  return (
    <section class="part in-portal" aria-labelledby="in-portal">
      <Heading id="in-portal">{s.inPortal}</Heading>
      <p>{told?.what === undefined ? s.whereMenuOnly : s.whereMenu(say(told.what))}</p>
      <AwaitButton hs6={hs6} />
      {told?.page && (
        <details>
          <summary class="small">{s.portalSteps}</summary>
          <ol>
            {told.page.steps.map(({ text }) => (
              <li key={text}>{say(text)}</li>
            ))}
          </ol>
          <p class="small quiet">{s.portalSource(told.page.source)}</p>
        </details>
      )}
    </section>
  );
}
