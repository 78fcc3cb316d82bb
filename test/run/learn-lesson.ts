/** What `npm run portal:learn` makes of a file that somebody sent. */
import type { DataFiles } from '../../src/build/knowledge';
import { learnLabels, stubsAsYaml } from './learn-labels';
import { nameOf, practicePage, savedPage } from './learn-page';
import { readStructure } from './learn-structure';

/** Files to write, and what to say of them. */
export interface Lesson {
  readonly name: string;
  /** For the practice portal. */
  readonly practice: string;
  /** For the readers. */
  readonly saved: string;
  /** Labels to add, as YAML; nothing where all is known. */
  readonly labels?: string;
  /** Texts that the data has come to know since the structure was saved. */
  readonly known: readonly string[];
}

/**
 * @param text the file's
 * @param parse makes a document of a page's markup
 * @throws Error with a sentence that says what is wrong with the file
 */
export function learn(text: string, data: DataFiles, parse: (html: string) => Document): Lesson {
  const structure = readStructure(text);
  const saved = savedPage(structure);
  const { stubs, known } = learnLabels(structure, parse(saved), data);
  const title = `Not known on ${structure.pages[0] ?? 'a page'} of ${structure.host}.`;
  return {
    name: nameOf(structure),
    practice: practicePage(structure),
    saved,
    ...(stubs.length > 0 && { labels: stubsAsYaml(stubs, title) }),
    known,
  };
}
