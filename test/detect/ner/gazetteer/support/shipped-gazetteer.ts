import { readGazetteer } from '../../../../../src/detect/ner/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../../../../src/store/index.ts';

/** The shipped lists. */
export const GAZETTEER = readGazetteer(await loadGazetteer());
