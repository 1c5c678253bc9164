import type { Node } from '../match/syntax/ast.ts';
import { sizeOf } from '../match/syntax/char-set.ts';

const [ZERO, NINE] = [0x30, 0x39];
/** Classes with at least as many characters say little: ten digits, 26 letters, base64. */
const WIDE = 10;

/**
 * True for a pattern that any number, or any run of letters and digits of its length, matches: all
 * that it requires are digits and wide classes, in at least one alternative. `\d{9}`,
 * `[A-Z]\d{8}|\d{9}` and `[A-Za-z0-9/+]{40}` are; `\d{3}-\d{2}` and `key_\w{8}` are not.
 */
export function isBareShape(node: Node): boolean {
  switch (node.kind) {
    case 'set': {
      const isDigits = node.set.every(([from, to]) => from >= ZERO && to <= NINE);
      return isDigits || sizeOf(node.set) >= WIDE;
    }
    case 'sequence':
      return node.items.every((item) => isOptional(item) || isBareShape(item));
    case 'choice':
      return node.options.some(isBareShape);
    case 'repeat':
    case 'group':
      return isBareShape(node.body);
    case 'assertion':
      return true;
    case 'look':
      // What must stand beside it is context; what must not says nothing.
      return node.negated;
  }
}

const isOptional = (node: Node): boolean => node.kind === 'repeat' && node.min === 0;
