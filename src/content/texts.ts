/** What the layer says, beside the explanations. */
import type { Language } from '../portal/types';

const attachments = (count: number): string => `${count} ${count === 1 ? 'attachment' : 'attachments'}`;

const nb = {
  do: 'Gjør',
  beware: 'Pass på',
  source: 'Kilde',
  original: 'På portalen',
  close: 'Lukk',
  noHint: 'Forklaringen kunne ikke hentes. Last siden på nytt.',
  loading: 'Henter forklaringen …',
  or: ' eller ',
  mode: 'Merkemodus: Tab og piltaster går fra merke til merke, Enter åpner, Escape avslutter',
  missing: (count: number, names: string) => `Mangler ${count} vedlegg: ${names}`,
  complete: 'Alle vedlegg i listen er lastet opp',
  completeBut: (count: number) => `Ingen vedlegg mangler (${count} merket «gjelder ikke»)`,
  why: 'Det som står som «Required: No», behandles i praksis også som påkrevd (Sjømatrådets guide, juni 2026, s. 17). Listen viser og sletter bare; vedlegg lastes opp i feltet sitt.',
  where: (tab: string | undefined, field: string | undefined) =>
    `Lastes opp ${[tab && `under «${tab}»`, field && `i feltet «${field}»`].filter(Boolean).join(', ')}`,
  whereGuide: (tab: string, field: string | undefined) =>
    field
      ? `Lastes etter veiledningene opp under «${tab}», felt «${field}»`
      : `Lastes etter veiledningene opp under «${tab}»`,
  whereUnknown: 'Veiledningene sier ikke hvor den lastes opp: se etter feltet på de andre fanene',
  notApplicable: 'Gjelder ikke',
  applies: 'Angre',
  marked: 'Merket «gjelder ikke»',
  rowMissing: 'Mangler',
  askTitle: (count: number) => `Vil du sende inn uten ${count} vedlegg?`,
  askText: 'Dette mangler i vedleggslisten. Ingenting er sendt inn ennå.',
  askHow: (button: string) =>
    `Velger du å gå videre, slipper neste trykk på «${button}» gjennom. Vi trykker aldri for deg.`,
  back: 'Gå tilbake',
  goOn: 'Gå videre uten',
  goingOn: (button: string) => `Trykk «${button}» én gang til for å sende inn`,
  newSince: (day: string) => `Ny siden ${day}`,
  changed: (from: string, to: string) => `Endret fra «${from}» til «${to}».`,
  lastSeen: (day: string) => `Forrige gang noen så på raden, ${day}, var statusen en annen.`,
  acknowledge: 'Merk som sett',
};

type Texts = typeof nb;

const en: Texts = {
  do: 'Do',
  beware: 'Beware',
  source: 'Source',
  original: 'On the portal',
  close: 'Close',
  noHint: 'The explanation could not be fetched. Reload the page.',
  loading: 'Fetching the explanation …',
  or: ' or ',
  mode: 'Marker mode: Tab and arrow keys go from marker to marker, Enter opens, Escape leaves',
  missing: (count, names) => `${attachments(count)} missing: ${names}`,
  complete: 'All attachments on the list are uploaded',
  completeBut: (count) => `No attachments missing (${count} marked “does not apply”)`,
  why: '“Required: No” is treated as required in practice (Norwegian Seafood Council guide, June 2026, p. 17). The list only shows and deletes; each attachment is uploaded in its own field.',
  where: (tab, field) =>
    `Uploaded ${[tab && `under “${tab}”`, field && `in the field “${field}”`].filter(Boolean).join(', ')}`,
  whereGuide: (tab, field) =>
    field
      ? `According to the guides, uploaded under “${tab}”, field “${field}”`
      : `According to the guides, uploaded under “${tab}”`,
  whereUnknown: 'The guides do not say where it is uploaded: look for its field on the other tabs',
  notApplicable: 'Does not apply',
  applies: 'Undo',
  marked: 'Marked “does not apply”',
  rowMissing: 'Missing',
  askTitle: (count) => `Submit without ${attachments(count)}?`,
  askText: 'This is missing from the attachment list. Nothing has been submitted yet.',
  askHow: (button) => `If you go on, your next press on “${button}” goes through. We never press it for you.`,
  back: 'Go back',
  goOn: 'Go on without',
  goingOn: (button) => `Press “${button}” once more to submit`,
  newSince: (day) => `New since ${day}`,
  changed: (from, to) => `Changed from “${from}” to “${to}”.`,
  lastSeen: (day) => `When this row was last looked at, on ${day}, its status was another one.`,
  acknowledge: 'Mark as seen',
};

const texts: Readonly<Record<Language, Texts>> = { nb, en };

export const textsIn = (language: Language): Texts => texts[language];
