import type { Node } from '../../match/syntax/ast.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fault } from '../fault.ts';
import { candidatePath, type RulePatterns } from './patterns.ts';

const [ZERO, NINE] = [0x30, 0x39];

/** Patterns for plain digits that nothing else supports: every number of that length would match. */
export function bareDigits({ detect, ...rule }: Rule, patterns: RulePatterns): Fault[] {
  const isSupported = detect.validate.length > 0 || detect.context.boost.length > 0;
  const hasCompany = detect.mode === 'all' && detect.candidates.length > 1;
  if (isSupported || hasCompany) return [];
  return [...patterns].flatMap(([place, { ast }]): Fault[] => {
    if (!isDigits(ast)) return [];
    return [
      {
        code: 'GW_PACK_BARE',
        message: 'Cannot use the pattern: it matches any number of that length',
        hint: 'add a validator (validate), context words (context.boost), or a prefix',
        path: [...candidatePath({ detect, ...rule }, place), 'regex'],
      },
    ];
  });
}

/** True when all that a node takes up are the digits 0 to 9. */
function isDigits(node: Node): boolean {
  switch (node.kind) {
    case 'set':
      return node.set.every(([from, to]) => from >= ZERO && to <= NINE);
    case 'sequence':
      return node.items.every(isDigits);
    case 'choice':
      return node.options.every(isDigits);
    case 'repeat':
    case 'group':
      return isDigits(node.body);
    case 'assertion':
      return true;
    case 'look':
      // What must stand beside the number is context; what must not says nothing.
      return node.negated;
  }
}
