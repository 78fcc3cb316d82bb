/** What an import would do, before anything is changed. */
import { useId, useState } from 'preact/hooks';
import { amount } from '../../shared/amount';
import { groupCode } from '../../ui/code-text';
import { dateSaid } from '../../ui/codes/row-said';
import { usePage } from '../../ui/context';
import { useDesk } from '../desk';
import type { Preview } from '../import/messages';
import { saidColumn, saidDay, saidKind, saidKinds, saidRefusal, saidRepair } from '../import/words';
import { ToldRows } from './told-rows';
import { useImportTexts } from './use-import-texts';

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly onCommit: () => void;
  /** The user says which day the list is of (ISO). */
  readonly onDay: (day: string) => void;
  readonly onLeave: () => void;
}

export function ImportPreview({ preview, onCommit, onDay, onLeave }: ImportPreviewProps) {
  const { language } = usePage();
  const { words } = useDesk();
  const said = useImportTexts();
  const { s } = words;
  const { name, kind, counts, refused, refusals, repairs } = preview;
  const wanted = counts.taken + counts.replaced;
  const numbers = { ...counts, refused };
  const mended = Object.values(repairs.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h3 class="breakable">
        {name} <span class="quiet">{saidKind(kind, said)}</span>
      </h3>
      <dl class="counts">
        {Object.entries(saidKinds(said)).map(([each, label]) => (
          <div key={each}>
            <dt>{label}</dt>
            <dd>{amount(numbers[each as keyof typeof numbers], language)}</dd>
          </div>
        ))}
      </dl>
      {counts.kept > 0 && <p class="small quiet">{said.kindKeptWhy}</p>}
      <Day key={preview.day.day} preview={preview} onDay={onDay} />
      <Columns preview={preview} />
      <Samples preview={preview} />
      <ToldRows
        title={s.importMended}
        lines={repairs.first.map((one) => saidRepair(one, said))}
        count={mended}
      />
      <ToldRows
        title={saidKinds(said).refused}
        lines={refusals.first.map((one) => saidRefusal(one, said))}
        count={refused}
        isOpen
      />
      <p class="line">
        {wanted > 0 ? (
          <button type="button" class="act main" onClick={onCommit}>
            {s.importDo(wanted)}
          </button>
        ) : (
          <span>{s.importNothing}</span>
        )}
        <button type="button" class="act" onClick={onLeave}>
          {s.importOther}
        </button>
      </p>
    </>
  );
}

/** How old the rows are decides whether their codes have to be checked: the user may know better than the file. */
function Day({ preview: { day: known }, onDay }: Pick<ImportPreviewProps, 'preview' | 'onDay'>) {
  const { services } = usePage();
  const { words } = useDesk();
  const said = useImportTexts();
  const { s } = words;
  const id = useId();
  const [day, setDay] = useState(known.day);
  return (
    <div class="line">
      <span>{saidDay(known, dateSaid(known.day, words), said)}</span>
      <label for={`${id}-day`}>{s.importDayOther}</label>
      <input
        id={`${id}-day`}
        type="date"
        max={services.now().slice(0, 10)}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <button
        type="button"
        class="act"
        disabled={day === '' || day === known.day || day > services.now().slice(0, 10)}
        onClick={() => onDay(day)}
      >
        {s.importDayUse}
      </button>
    </div>
  );
}

function Columns({ preview: { sheets } }: { preview: Preview }) {
  const { words } = useDesk();
  const said = useImportTexts();
  const { s } = words;
  return (
    <details>
      <summary>{s.importColumns}</summary>
      {sheets.map((sheet) => (
        <div key={sheet.name}>
          <p class="small">
            {sheet.name !== '' && <b>{sheet.name}: </b>}
            {s.importSheet(`${sheet.header}`, `${sheet.rows}`)}
          </p>
          <ul class="small">
            {sheet.columns.map((column) => (
              <li key={column.at} class="breakable">
                {saidColumn(column, said)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function Samples({ preview: { samples } }: { preview: Preview }) {
  const { t } = usePage();
  const { words } = useDesk();
  const said = useImportTexts();
  const { s } = words;
  if (samples.length === 0) return null;
  const names = saidKinds(said);
  const both = ({ en, zh }: { readonly en?: string; readonly zh?: string }): string =>
    [en, zh].filter((text) => text !== undefined).join(' / ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class="wide box" aria-label={s.importSamples} tabIndex={0}>
      <table class="plain-table small">
        <caption class="unseen">{s.importSamples}</caption>
        <thead>
          <tr>
            <th scope="col">{s.viewRow}</th>
            <th scope="col">{s.importState}</th>
            <th scope="col">{said.fieldName}</th>
            <th scope="col">{t.product}</th>
            <th scope="col">{t.category}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ row, kind }) => (
            <tr key={row.key}>
              <th scope="row" class="digits">
                {groupCode(row)}
              </th>
              <td>{names[kind]}</td>
              <td>{both(row.name)}</td>
              <td>{both(row.product)}</td>
              <td>{both(row.category)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
