/** The choice of language. The background stores it; both pages and the portal's frames hear of it from there. */
import type { Language } from '../portal/types';
import { defaultLanguage } from '../shared/language';
import { usePage } from './context';
import type { Toasts } from './toast';

const NAMES: Readonly<Record<Language, string>> = { nb: 'Norsk bokmål', en: 'English' };
const AUTOMATIC = 'automatic';

interface LanguageSelectProps {
  readonly id: string;
  readonly toasts: Toasts;
  /** Without the name of the language that is automatic now, where there is little room. */
  readonly isShort?: boolean;
  /** Id of a text that explains the choice. */
  readonly describedBy?: string;
}

export function LanguageSelect({ id, toasts, isShort = false, describedBy }: LanguageSelectProps) {
  const { services, kept, t } = usePage();
  const chosen = kept?.settings.language ?? AUTOMATIC;
  return (
    <select
      id={id}
      value={chosen}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      onChange={(event) => {
        const value = event.currentTarget.value;
        const language = value === 'nb' || value === 'en' ? value : null;
        void toasts.act(() => services.send('settings-set', { language }));
      }}
    >
      <option value={AUTOMATIC}>
        {isShort ? t.automaticShort : t.automatic(NAMES[defaultLanguage(services.uiLanguages)])}
      </option>
      <option value="nb" lang="nb">
        {NAMES.nb}
      </option>
      <option value="en" lang="en">
        {NAMES.en}
      </option>
    </select>
  );
}
