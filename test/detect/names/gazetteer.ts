import { readGazetteer } from '../../../src/detect/names/gazetteer.ts';
import { loadGazetteer } from '../../../src/store/index.ts';

/** The shipped lists. */
export const GAZETTEER = readGazetteer(await loadGazetteer());
