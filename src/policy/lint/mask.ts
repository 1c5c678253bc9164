import { findGroup } from '../../match/find-group.ts';
import { lengthOf } from '../../match/syntax/length.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';
import { operatorOf } from '../mask/operators.ts';
import type { RulePatterns } from './patterns.ts';

/** What the operator of a rule has against its own options. */
export function wrongMaskOptions({ mask }: Rule): readonly Fault[] {
  return operatorOf(mask).lint(mask);
}

/**
 * A mask that reveals more than a third of every finding of some candidate. Where only short
 * findings are concerned, the operator hides more by itself.
 */
export function revealingMask({ mask, detect }: Rule, patterns: RulePatterns): Fault[] {
  const revealed = operatorOf(mask).reveals(mask);
  if (revealed === undefined) return [];
  const longest = [...patterns].map(([place, { ast }]) => {
    const candidate = detect.candidates[place];
    const group = candidate?.kind === 'regex' ? candidate.group : 0;
    return lengthOf(findGroup(ast, group)?.node ?? ast).max;
  });
  const shortest = Math.min(...longest);
  if (revealed.characters * 3 <= shortest) return [];
  return [
    {
      code: 'GW_PACK_MASK',
      message: `Cannot keep ${revealed.characters} characters: findings have at most ${shortest}`,
      hint: `keep at most a third, which is ${Math.floor(shortest / 3)} here`,
      path: ['mask', revealed.option],
    },
  ];
}
