import { VALIDATORS } from '../../detect/validators/registry.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';
import { candidatePath, requiredCandidates } from './patterns.ts';

/** Validators that do not exist. */
export function unknownValidators({ detect }: Rule): Fault[] {
  const known = [...VALIDATORS.keys()];
  return detect.validate.flatMap((name, i): Fault[] => {
    if (VALIDATORS.has(name)) return [];
    return [
      {
        code: 'GW_PACK_REFERENCE',
        message: `Cannot use the validator "${name}": it does not exist`,
        hint: didYouMean(name, known) ?? `known validators: ${known.sort().join(', ')}`,
        path: ['detect', 'validate', i],
      },
    ];
  });
}

/** Lists that the pack does not have. */
export function unknownLists(rule: Rule, listNames: readonly string[]): Fault[] {
  const own = rule.detect.candidates.map((one, i) => [one, candidatePath(rule, i)] as const);
  return [...own, ...requiredCandidates(rule)].flatMap(([candidate, path]): Fault[] => {
    if (candidate.kind !== 'list' || listNames.includes(candidate.list)) return [];
    const known =
      listNames.length === 0 ? 'the pack has no lists' : `lists here: ${listNames.join(', ')}`;
    return [
      {
        code: 'GW_PACK_REFERENCE',
        message: `Cannot use the list "${candidate.list}": the pack has no such list`,
        hint: didYouMean(candidate.list, listNames) ?? known,
        path: [...path, 'list'],
      },
    ];
  });
}
