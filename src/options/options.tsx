/** The settings, what is kept on this machine, and where our knowledge is from. */
import { useRef } from 'preact/hooks';
import { sources } from '../codes/sources';
import { inLanguage } from '../languages/known';
import { usePage } from '../ui/context';
import { CountrySelect } from '../ui/country-select';
import { LanguageSelect } from '../ui/language-select';
import { useAccess, useLater } from '../ui/live';
import { GiveAccess, Notices } from '../ui/notices';
import { PlantField, usePlant } from '../ui/plant';
import { Toast, type Toasts, useToast } from '../ui/toast';
import { KeptSection } from './kept-section';
import { RemindersSection } from './reminders-section';
import { Section } from './section';

/** As manifest.json names the commands. */
const MARKER_MODE = 'marker-mode';
const PEEK = 'peek';

export function Options() {
  const { services, t } = usePage();
  const toasts = useToast();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <main>
      <header>
        <p class="product">Los for CIFER</p>
        <h1 tabIndex={-1} ref={heading}>
          {t.optionsHeading}
        </h1>
      </header>
      <Notices withAccess={false} />
      <Display toasts={toasts} />
      <HomeCountry toasts={toasts} />
      <RemindersSection toasts={toasts} />
      <Keys />
      <Access />
      <KeptSection toasts={toasts} />
      <Section id="promise" title={t.sectionPromise}>
        <p>{t.promise}</p>
      </Section>
      <Sources />
      <p class="quiet small">{t.version(services.version)}</p>
      <Toast toasts={toasts} home={heading} />
    </main>
  );
}

function Display({ toasts }: { toasts: Toasts }) {
  const { services, kept, t } = usePage();
  const isSet = kept?.managed.language !== undefined;
  return (
    <Section id="display" title={t.sectionShow}>
      <div class="field">
        <label for="language">{t.language}</label>
        <LanguageSelect id="language" toasts={toasts} describedBy="language-help" />
        <p id="language-help" class="quiet small">
          {isSet ? t.setByCompany : t.languageHelp}
        </p>
      </div>
      <div class="field check">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells by itself whether it is checked
          role="switch"
          id="markers"
          aria-describedby="markers-help"
          checked={kept?.settings.markers ?? true}
          onChange={(event) => {
            const markers = event.currentTarget.checked;
            // Drawn again when that is done or failed, the box shows what is stored.
            void toasts.act(() => services.send('settings-set', { markers }));
          }}
        />
        <label for="markers">{t.markers}</label>
        <p id="markers-help" class="quiet small">
          {t.markersHelp}
        </p>
      </div>
    </Section>
  );
}

function HomeCountry({ toasts }: { toasts: Toasts }) {
  const { kept, t } = usePage();
  const isSet = kept?.managed.country !== undefined;
  const plant = usePlant(toasts);
  return (
    <Section id="home-country" title={t.sectionCountry}>
      <div class="field">
        <label for="country">{t.country}</label>
        <CountrySelect id="country" toasts={toasts} describedBy="country-help" />
        <p id="country-help" class="quiet small">
          {isSet ? t.setByCompany : t.countryHelp}
        </p>
      </div>
      <PlantField id="plant" plant={plant} />
    </Section>
  );
}

function Keys() {
  const { services, t } = usePage();
  return (
    <Section id="keys" title={t.sectionKeys}>
      <Key command={MARKER_MODE} name={t.commandMarkers} what={t.shortcutWhat} />
      <Key command={PEEK} name={t.commandPeek} what={t.peekWhat} />
      <p class="quiet small breakable">{t.shortcutChange[services.kind]}</p>
    </Section>
  );
}

function Key({ command, name, what }: { command: string; name: string; what: string }) {
  const { services, t } = usePage();
  const shortcut = useLater(() => services.shortcut(command), [services, command]);
  return (
    <div class="key">
      <h3>{name}</h3>
      <p>
        {shortcut === undefined ? (
          t.shortcutNone
        ) : (
          <>
            {t.shortcutIs}: <kbd>{shortcut}</kbd>
          </>
        )}
      </p>
      <p>{what}</p>
    </div>
  );
}

function Access() {
  const { services, t } = usePage();
  const access = useAccess(services);
  return (
    <Section id="access" title={t.sectionAccess}>
      {access ? (
        <p>{t.accessGiven}</p>
      ) : (
        <div class="notice">
          <p>{t.accessGone}</p>
          <GiveAccess />
        </div>
      )}
    </Section>
  );
}

function Sources() {
  const { language, t } = usePage();
  return (
    <Section id="sources" title={t.sectionSources}>
      <p>{t.sourcesText}</p>
      <ul>
        {t.guides.map((guide) => (
          <li key={guide}>{guide}</li>
        ))}
      </ul>
      <p>{t.codeSourcesText}</p>
      <ul>
        {Object.entries(sources).map(([id, source]) => (
          <li key={id}>{inLanguage(source, language)}</li>
        ))}
      </ul>
    </Section>
  );
}
