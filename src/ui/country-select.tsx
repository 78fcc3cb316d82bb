/** The choice of country: it decides which authorities and contacts our texts name. */
import { inLanguage } from '../languages/known';
import { countryOf, readerCountry } from '../portal/country';
import { countries } from '../portal/knowledge';
import { usePage } from './context';
import type { Toasts } from './toast';

const AUTOMATIC = 'automatic';

interface CountrySelectProps {
  readonly id: string;
  readonly toasts: Toasts;
  /** Id of a text that explains the choice. */
  readonly describedBy?: string;
}

export function CountrySelect({ id, toasts, describedBy }: CountrySelectProps) {
  const { services, kept, language, t } = usePage();
  const chosen = kept?.settings.country;
  const { country: _chosen, ...others } = kept?.settings ?? {};
  const isSet = kept?.managed.country !== undefined;
  const automatic = readerCountry(countries, others, services.uiLanguages);
  return (
    <select
      id={id}
      value={chosen === undefined ? AUTOMATIC : countryOf(countries, chosen).id}
      disabled={isSet}
      {...(isSet && { title: t.setByCompany })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const country = value === AUTOMATIC ? null : value;
        void toasts.act(() => services.send('settings-set', { country }));
      }}
    >
      <option value={AUTOMATIC}>{t.automatic(inLanguage(automatic.name, language))}</option>
      {countries.map((country) => (
        <option key={country.id} value={country.id}>
          {inLanguage(country.name, language)}
        </option>
      ))}
    </select>
  );
}
