/** When the user is reminded and of what; what the company has set is shown, and can't be changed. */
import type { Managed, SettingsChange } from '../shared/records';
import { REMINDER_KINDS } from '../tracking/due/types';
import { DEFAULT_HOUR, DEFAULT_LOOK_AFTER } from '../tracking/due/world';
import { usePage } from '../ui/context';
import { useReminderTexts } from '../ui/reminder-said';
import type { Toasts } from '../ui/toast';
import { type Check, TextField } from './field';
import { Section } from './section';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const FEWEST_DAYS = 1;
const MOST_DAYS = 60;

export function RemindersSection({ toasts }: { toasts: Toasts }) {
  const { services, kept, t } = usePage();
  const s = useReminderTexts();
  const { hour, lookAfter, contact, off = [] } = kept?.settings ?? {};
  const isSet = (setting: keyof Managed): boolean => kept?.managed[setting] !== undefined;
  const set = (change: SettingsChange): void => void toasts.act(() => services.send('settings-set', change));
  return (
    <Section id="reminders" title={s.title}>
      <p>{s.intro}</p>
      <div class="field">
        <label for="hour">{s.hour}</label>
        <select
          id="hour"
          aria-describedby="hour-help"
          value={String(hour ?? DEFAULT_HOUR)}
          disabled={isSet('hour')}
          onChange={(event) => set({ hour: Number(event.currentTarget.value) })}
        >
          {HOURS.map((one) => (
            <option key={one} value={String(one)}>
              {s.hourOption(String(one).padStart(2, '0'))}
            </option>
          ))}
        </select>
        <p id="hour-help" class="quiet small">
          {isSet('hour') ? t.setByCompany : s.hourHelp}
        </p>
      </div>
      <TextField
        id="look-after"
        label={s.lookAfter}
        help={isSet('lookAfter') ? t.setByCompany : s.lookAfterHelp}
        stored={String(lookAfter ?? DEFAULT_LOOK_AFTER)}
        disabled={isSet('lookAfter')}
        inputMode="numeric"
        check={days(s.lookAfterHelp)}
        onKeep={(text) => set({ lookAfter: Number(text) })}
      />
      <fieldset>
        <legend>{s.kindsTitle}</legend>
        {REMINDER_KINDS.map((kind) => {
          const [name, text] = s.kinds[kind];
          return (
            <div key={kind} class="field check">
              <input
                type="checkbox"
                id={`kind-${kind}`}
                aria-describedby={`kind-${kind}-help`}
                checked={!off.includes(kind)}
                onChange={(event) => {
                  const others = off.filter((one) => one !== kind);
                  set({ off: event.currentTarget.checked ? others : [...others, kind] });
                }}
              />
              <label for={`kind-${kind}`}>{name}</label>
              <p id={`kind-${kind}-help`} class="quiet small">
                {text}
              </p>
            </div>
          );
        })}
      </fieldset>
      <TextField
        id="contact"
        label={s.contact}
        help={isSet('contact') ? t.setByCompany : s.contactHelp}
        stored={contact ?? ''}
        disabled={isSet('contact')}
        inputMode="email"
        check={(text) => (ADDRESS.test(text) ? undefined : s.contactWrong)}
        onKeep={(text) => set({ contact: text })}
      />
    </Section>
  );
}

/** As `record-schemas.ts` has it; empty for none. */
const ADDRESS = /^([^\s@]+@[^\s@]+\.[^\s@]+)?$/;

const days =
  (wrong: string): Check =>
  (text) =>
    /^\d{1,2}$/.test(text) && Number(text) >= FEWEST_DAYS && Number(text) <= MOST_DAYS ? undefined : wrong;
