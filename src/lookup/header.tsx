/** The head of the page: its parts, the language, and the way to what else there is. */
import { type LookupPlace, lookupAt } from '../shared/lookup';
import { usePage } from '../ui/context';
import { LanguageSelect } from '../ui/language-select';
import type { Toasts } from '../ui/toast';
import { useLookupTexts } from './texts';

interface HeaderProps {
  readonly view: LookupPlace['view'];
  /** What was asked last. */
  readonly query: string;
  readonly toasts: Toasts;
}

export function Header({ view, query, toasts }: HeaderProps) {
  const { services, t } = usePage();
  const s = useLookupTexts();
  const parts = [
    { at: lookupAt({ view: 'search', query }), name: s.viewSearch, isHere: view !== 'data' },
    { at: lookupAt({ view: 'data' }), name: s.viewData, isHere: view === 'data' },
  ];
  return (
    <header class="head">
      <p class="brand">Los for CIFER</p>
      <nav aria-label={s.parts}>
        <ul class="plain">
          {parts.map(({ at, name, isHere }) => (
            <li key={name}>
              <a href={at} {...(isHere && { 'aria-current': 'page' })}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="line">
        <label class="unseen" for="language">
          {t.language}
        </label>
        <LanguageSelect id="language" toasts={toasts} isShort />
        <button type="button" class="act" onClick={() => services.openDashboard()}>
          {t.openDashboard}
        </button>
        <button type="button" class="act" onClick={() => services.openOptions()}>
          {t.options}
        </button>
      </div>
    </header>
  );
}
