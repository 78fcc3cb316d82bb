/** The choice of language. The background stores it; both pages and the portal's frames hear of it from there. */
import { NAMES } from '../languages/built/names';
import { isLanguage, ofLanguage } from '../languages/known';
import { defaultLanguage } from '../shared/language';
import { usePage } from './context';
import type { Toasts } from './toast';

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
  const language = kept?.settings.language;
  const chosen = isLanguage(language) ? language : AUTOMATIC;
  const isSet = kept?.managed.language !== undefined;
  return (
    <select
      id={id}
      value={chosen}
      disabled={isSet}
      {...(isSet && { title: t.setByCompany })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      onChange={(event) => {
        const value = event.currentTarget.value;
        void toasts.act(() => services.send('settings-set', { language: isLanguage(value) ? value : null }));
      }}
    >
      <option value={AUTOMATIC}>
        {isShort ? t.automaticShort : t.automatic(ofLanguage(NAMES, defaultLanguage(services.uiLanguages)))}
      </option>
      {Object.entries(NAMES).map(([one, name]) => (
        <option key={one} value={one} lang={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
