import { readGazetteer } from '../../detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../detect/ner/gazetteer/recognizer.ts';
import { loadGazetteer } from '../../store/index.ts';

/** Opens the shipped recognizer of names, which needs no thread. */
export async function openNames() {
  return createNameRecognizer(readGazetteer(await loadGazetteer()));
}
