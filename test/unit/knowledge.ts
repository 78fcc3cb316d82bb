/** The data files as tests read them: whole, and packed as the extension takes them. */
import { join } from 'node:path';
import { packKnowledge, readData } from '../../src/build/knowledge';

export const data = readData(join(import.meta.dirname, '..', '..', 'src', 'portal', 'data'));
export const knowledge = packKnowledge(data);
