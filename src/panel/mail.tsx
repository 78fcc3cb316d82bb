/** A letter to whom the guide of the user's country names, ready to send from the user's own e-mail program. */
import { useId, useState } from 'preact/hooks';
import { inLanguage } from '../languages/known';
import type { Contact } from '../portal/types';
import { usePage } from '../ui/context';
import { PlantField, usePlant } from '../ui/plant';
import type { Toasts } from '../ui/toast';
import { letterTo } from './letter';
import { usePanelTexts } from './texts';

interface MailProps {
  readonly title: string;
  readonly purpose: Contact['for'];
  readonly toasts: Toasts;
}

export function Mail({ title, purpose, toasts }: MailProps) {
  const { country, say } = usePage();
  const s = usePanelTexts();
  const contacts = country.contacts.filter((contact) => contact.for === purpose);
  return (
    <details class="topic">
      <summary>{title}</summary>
      {contacts.length > 0 ? (
        <Form contacts={contacts} toasts={toasts} />
      ) : (
        <p class="inner">{say(s.mailNone)}</p>
      )}
    </details>
  );
}

function Form({ contacts, toasts }: { contacts: readonly Contact[]; toasts: Toasts }) {
  const { services, language } = usePage();
  const s = usePanelTexts();
  const id = useId();
  const plant = usePlant(toasts);
  const [chosen, setChosen] = useState(0);
  const [copied, setCopied] = useState<boolean>();
  const contact = contacts[chosen] ?? contacts[0];
  if (!contact) return null;
  const letter = letterTo(contact, plant.text.trim() || s.plantBlank, (text) => inLanguage(text, language));
  const { body } = letter;
  return (
    <div class="inner mail">
      {contacts.length > 1 && (
        <div class="field">
          <label for={`${id}-to`}>{s.mailContact}</label>
          <select
            id={`${id}-to`}
            value={`${contacts.indexOf(contact)}`}
            onChange={(event) => {
              setChosen(Number(event.currentTarget.value));
              setCopied(undefined);
            }}
          >
            {contacts.map((one, at) => (
              <option key={one.to} value={`${at}`}>
                {inLanguage(one.name, language)}
              </option>
            ))}
          </select>
        </div>
      )}
      <PlantField id={`${id}-plant`} plant={plant} />
      <dl class="letter">
        <div>
          <dt>{s.mailTo}</dt>
          <dd class="breakable">{letter.to}</dd>
        </div>
        <div>
          <dt>{s.mailSubject}</dt>
          <dd>{letter.subject}</dd>
        </div>
        {body !== undefined && (
          <div>
            <dt>{s.mailText}</dt>
            <dd class="lines">{body}</dd>
          </div>
        )}
      </dl>
      <div class="row">
        {/* In a tab of its own: an e-mail page must not take the panel's place. */}
        <a class="act main" href={letter.link} target="_blank" rel="noreferrer">
          {s.mailWrite}
        </a>
        {body !== undefined && (
          <button
            type="button"
            class="act"
            onClick={() => void services.copy(body).then(setCopied, () => setCopied(false))}
          >
            {s.mailCopy}
          </button>
        )}
      </div>
      <p class="small" role="status">
        {copied === undefined ? '' : copied ? s.mailCopied : s.mailCopyFailed}
      </p>
      <p class="quiet small">{s.mailNothing}</p>
      <p class="quiet small">{s.sourceIs(inLanguage(contact.source, language))}</p>
    </div>
  );
}
