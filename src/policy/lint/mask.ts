import { findGroup } from '../../match/find-group.ts';
import { lengthOf } from '../../match/syntax/length.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';
import type { RulePatterns } from './patterns.ts';

const LATER_WORDS = ['{n}', '{hash}'];

/** Words in braces of a template that stand for nothing. */
export function unknownTemplateWords({ mask }: Rule): Fault[] {
  if (mask.operator !== 'replace') return [];
  const words = mask.template.match(/\{[A-Za-z_]*\}/g) ?? [];
  return words.flatMap((word): Fault[] => {
    if (word === '{entity}') return [];
    const isLater = LATER_WORDS.includes(word);
    return [
      {
        code: isLater ? 'GW_PACK_UNSUPPORTED' : 'GW_PACK_MASK',
        message: `Cannot use "${word}" in mask.template: ${
          isLater ? 'this version does not implement it' : 'there is no such word'
        }`,
        hint: isLater ? 'it comes with a later version of Gatewarden' : 'known words: {entity}',
        path: ['mask', 'template'],
      },
    ];
  });
}

/**
 * Kept characters that make up more than a third of every finding of some candidate. Where only
 * short findings are concerned, the operator hides more by itself.
 */
export function revealingMask({ mask, detect }: Rule, patterns: RulePatterns): Fault[] {
  if (mask.operator !== 'mask') return [];
  const kept = mask.keepFirst + mask.keepLast;
  const longest = [...patterns].map(([place, { ast }]) => {
    const candidate = detect.candidates[place];
    const group = candidate?.kind === 'regex' ? candidate.group : 0;
    return lengthOf(findGroup(ast, group)?.node ?? ast).max;
  });
  const shortest = Math.min(...longest);
  if (kept * 3 <= shortest) return [];
  return [
    {
      code: 'GW_PACK_MASK',
      message: `Cannot keep ${kept} characters: findings have at most ${shortest}`,
      hint: `keep at most a third, which is ${Math.floor(shortest / 3)} here`,
      path: ['mask', mask.keepLast > 0 ? 'keepLast' : 'keepFirst'],
    },
  ];
}
