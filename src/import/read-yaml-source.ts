import { GatewardenError } from '../model/errors.ts';
import { readYaml } from '../policy/yaml/read-yaml.ts';
import type { Source } from './source.ts';

/**
 * Reads a YAML or JSON file of another product: JSON is YAML 1.2, and so has lines too.
 *
 * @throws GatewardenError (GW_IMPORT_READ) with all problems of the file.
 */
export function readYamlSource(text: string, file: string): Source {
  const { source, problems } = readYaml(text, file);
  if (source === undefined || problems.length > 0) {
    throw new GatewardenError(problems.map((problem) => ({ ...problem, code: 'GW_IMPORT_READ' })));
  }
  return { file, value: source.value, lineOf: (path) => source.locate(path).line };
}
