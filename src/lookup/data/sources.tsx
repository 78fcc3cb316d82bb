/** The packaged tables that the look-up is made of, as the builder's manifest has them. */
import { amount } from '../../shared/amount';
import { usePage } from '../../ui/context';
import { useLater } from '../../ui/live';
import { useLookupTexts } from '../texts';

/** `data/codes-manifest.json`, as far as it is shown. */
interface Manifest {
  /** How many of each kind. */
  readonly rows: Readonly<Record<string, number>>;
  readonly tables: readonly {
    readonly file: string;
    readonly rows: number;
    readonly edition: string;
    readonly source: string;
    readonly licence: string;
  }[];
}

export function Sources() {
  const { language, services } = usePage();
  const s = useLookupTexts();
  const manifest = useLater(
    async () => JSON.parse(await services.fetchText('data/codes-manifest.json')) as Manifest,
    [services],
  );
  return (
    <section class="part" aria-labelledby="sources">
      <h2 id="sources">{s.sourcesTitle}</h2>
      <p>{s.sourcesText}</p>
      {manifest && (
        <>
          <dl class="counts">
            {Object.entries(manifest.rows).map(([kind, count]) => (
              <div key={kind}>
                <dt>{s.kind(kind)}</dt>
                <dd>{amount(count, language)}</dd>
              </div>
            ))}
          </dl>
          <div class="wide">
            <table class="plain-table small">
              <caption class="unseen">{s.sourcesTitle}</caption>
              <thead>
                <tr>
                  <th scope="col">{s.tableEdition}</th>
                  <th scope="col">{s.tableRows}</th>
                  <th scope="col">{s.tableSource}</th>
                  <th scope="col">{s.tableLicence}</th>
                </tr>
              </thead>
              <tbody lang="en">
                {manifest.tables.map(({ file, edition, rows, source, licence }) => (
                  <tr key={file}>
                    <th scope="row">
                      {edition} <span class="quiet">{file}</span>
                    </th>
                    <td>{amount(rows, language)}</td>
                    <td>{source}</td>
                    <td>{licence}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
