import { GatewardenError, type Problem } from '../../model/errors.ts';
import type { Draft } from '../draft.ts';
import { readYamlSource } from '../read-yaml-source.ts';
import { Fields, shapeProblem, throwProblems } from '../source.ts';
import { fromCategory } from './from-category.ts';
import { fromPatterns } from './from-patterns.ts';

/**
 * Converts a file of LiteLLM's content filter to rules: a patterns.json, or a category (YAML).
 *
 * @throws GatewardenError (GW_IMPORT_READ, GW_IMPORT_SHAPE) with lines.
 */
export function fromLitellm(text: string, file: string): Draft {
  const source = readYamlSource(text, file);
  const problems: Problem[] = [];
  const top = new Fields(source, [], source.value, problems);
  throwProblems(problems);
  const base = { extends: [], disable: [], languages: [], lists: {} };
  if (top.has('patterns')) {
    const { rules, notes } = fromPatterns(top);
    throwProblems(problems);
    return { ...base, rules, notes };
  }
  if (!top.has('category_name')) {
    const state = 'it has neither patterns nor a category_name';
    const hint = 'a patterns.json or a category file of the content filter is expected';
    throw new GatewardenError([shapeProblem(source, [], state, hint)]);
  }
  const parts = fromCategory(top);
  throwProblems(problems);
  return { ...base, ...parts };
}
