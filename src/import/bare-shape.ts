import type { Node } from '../match/syntax/ast.ts';
import { sizeOf } from '../match/syntax/char-set.ts';

const [ZERO, NINE] = [0x30, 0x39];
/** Smallest number of characters of a wide class: ten digits, 26 letters, base64. */
const WIDE = 10;

/**
 * True if any number, or any sequence of letters and digits, of the right length matches: at least
 * one alternative requires nothing but digits and wide classes. `\d{9}`, `[A-Z]\d{8}|\d{9}` and
 * `[A-Za-z0-9/+]{40}` are; `\d{3}-\d{2}` and `key_\w{8}` are not.
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
