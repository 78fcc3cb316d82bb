/**
 * The sentences of the import: what was wrong with a file or a row, what was mended, what will become of the rows.
 * Each takes the texts of `importTextsIn(language)`.
 */

import type { CompareKind } from '../../codes/import/known';
import type {
  Column,
  Field,
  FileDay,
  FileKind,
  FileProblem,
  FileReason,
  Place,
  Refusal,
  RefusalReason,
  Repair,
  RepairKind,
  Separator,
} from '../../codes/import/types';
import type { Language } from '../../languages/types';
import { amount } from '../../shared/amount';
import type { ImportProgress, Phase } from './messages';
import type { ImportTexts } from './texts';

/** Why a file was not read, and what to do. */
export function saidProblem({ reason, row = 0 }: FileProblem, said: ImportTexts): string {
  const sentences: Readonly<Record<FileReason, string>> = {
    empty: said.fileEmpty,
    'too-big': said.fileTooBig,
    password: said.filePassword,
    'old-excel': said.fileOldExcel,
    'binary-excel': said.fileBinaryExcel,
    ods: said.fileOds,
    numbers: said.fileNumbers,
    word: said.fileWord,
    pdf: said.filePdf,
    html: said.fileHtml,
    xml: said.fileXml,
    image: said.fileImage,
    archive: said.fileArchive,
    zip: said.fileZip,
    'zip-locked': said.fileZipLocked,
    truncated: said.fileTruncated,
    bomb: said.fileBomb,
    broken: said.fileBroken,
    encoding: said.fileEncoding,
    quotes: said.fileQuotes(String(row)),
    'too-many-rows': said.fileTooManyRows,
    'no-rows': said.fileNoRows,
    'no-header': said.fileNoHeader,
    'no-codes': said.fileNoCodes,
    stopped: said.fileStopped,
  };
  return sentences[reason];
}

/** Why a row was not taken: "Rad 14: HS-koden 3,02142E+09 er avkortet av et regneark. …" */
export function saidRefusal({ place, reason, shown, other }: Refusal, said: ImportTexts): string {
  const where = saidPlace(place, said);
  const sentences: Readonly<Record<RefusalReason, (where: string, shown: string) => string>> = {
    'no-hs': said.rowNoHs,
    'no-code': said.rowNoCode,
    scientific: said.rowScientific,
    decimal: said.rowDecimal,
    'date-made': said.rowDateMade,
    'six-digits': said.rowSixDigits,
    'zero-unsure': said.rowZeroUnsure,
    length: said.rowLength,
    chapter: said.rowChapter,
    several: said.rowSeveral,
    ciq: said.rowCiq,
    'codes-differ': said.rowCodesDiffer,
    contradicts: () => said.rowContradicts(where, saidOther(other, said)),
    'no-name': said.rowNoName,
    'too-long': said.rowTooLong,
  };
  return sentences[reason](where, shown);
}

/** What was mended in a row that is taken. */
export function saidRepair({ place, kind, shown, became, other }: Repair, said: ImportTexts): string {
  const where = saidPlace(place, said);
  const beside = saidOther(other, said);
  const sentences: Readonly<Record<RepairKind, () => string>> = {
    marks: () => said.mendedMarks(where, shown, became),
    'full-width': () => said.mendedFullWidth(where, shown, became),
    'zero-added': () => said.mendedZero(where, shown, became),
    split: () => said.mendedSplit(where, shown, became),
    merged: () => said.mendedMerged(where, became),
    repeated: () => said.mendedRepeated(where, beside),
    joined: () => said.mendedJoined(where, beside),
    'left-out': () => said.mendedLeftOut(where, became, beside, shown),
    recommended: () => said.mendedRecommended(where, shown),
    date: () => said.mendedDate(where, shown),
    language: () => said.mendedLanguage(where, shown),
  };
  return sentences[kind]();
}

function saidPlace({ row, sheet }: Place, said: ImportTexts): string {
  return sheet === undefined ? said.whereRow(String(row)) : said.whereSheet(sheet, String(row));
}

function saidOther(place: Place | undefined, said: ImportTexts): string {
  if (!place) return '';
  const row = String(place.row);
  return place.sheet === undefined ? said.otherRow(row) : said.otherSheet(place.sheet, row);
}

/** What the counts of a preview are of. */
export function saidKinds(said: ImportTexts): Readonly<Record<CompareKind | 'refused', string>> {
  return {
    taken: said.kindTaken,
    replaced: said.kindReplaced,
    same: said.kindSame,
    kept: said.kindKept,
    refused: said.kindRefused,
  };
}

/** What a column of the file was taken for: «商品编码»: HS-kode. */
export function saidColumn({ field, header, language }: Column, said: ImportTexts): string {
  const names: Readonly<Record<Field, string>> = {
    hs: said.fieldHs,
    ciq: said.fieldCiq,
    joined: said.fieldJoined,
    product: said.fieldProduct,
    name: said.fieldName,
    range: said.fieldRange,
    category: said.fieldCategory,
    recommended: said.fieldRecommended,
    remarks: said.fieldRemarks,
    date: said.fieldDate,
    first: said.fieldDate,
    last: said.fieldDate,
    lastEn: said.fieldDate,
    lastZh: said.fieldDate,
    gone: said.fieldDate,
    from: said.fieldFrom,
  };
  const name = names[field];
  const whole =
    language === undefined ? name : language === 'en' ? said.inEnglish(name) : said.inChinese(name);
  return said.columnRead(header, whole);
}

/** What kind of file it was: "CSV, GB18030, delt med semikolon". */
export function saidKind(file: FileKind, said: ImportTexts): string {
  if (file.kind === 'xlsx') return said.isXlsx;
  const separators: Readonly<Record<Separator, string>> = {
    ';': said.bySemicolon,
    ',': said.byComma,
    '\t': said.byTab,
    '|': said.byBar,
  };
  return said.isCsv(file.encoding.toUpperCase(), separators[file.separator]);
}

/** Which day the rows are of, and how that is known. @param shown the day as the reader's language writes it */
export function saidDay({ from }: FileDay, shown: string, said: ImportTexts): string {
  const sentences: Readonly<Record<FileDay['from'], (day: string) => string>> = {
    title: said.dayTitle,
    name: said.dayName,
    workbook: said.dayWorkbook,
    modified: said.dayModified,
    user: said.dayUser,
  };
  return sentences[from](shown);
}

/** How far the import has come. @param locale BCP 47, for the numbers */
export function saidProgress(
  { phase, done, total }: ImportProgress,
  said: ImportTexts,
  language: Language,
): string {
  const phases: Readonly<Record<Phase, string>> = {
    read: said.phaseRead,
    check: said.phaseCheck,
    compare: said.phaseCompare,
    write: said.phaseWrite,
    pack: said.phasePack,
  };
  const count = (rows: number): string => amount(rows, language);
  if (done === 0) return phases[phase];
  if (total === 0) return said.progressRows(phases[phase], count(done));
  return said.progressOf(phases[phase], count(done), count(total));
}
