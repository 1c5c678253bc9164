import { createKeywordMachine, type KeywordMachine } from '../aho-corasick/keyword-machine.ts';
import type { Node } from '../syntax/ast.ts';
import { type CharSet, contains, sizeOf } from '../syntax/char-set.ts';
import { asciiLower } from './required-literals.ts';

/** How far into the keywords a text may be. The positions of one keyword follow each other. */
type States = ReadonlySet<string>;

/**
 * True when every match of the tree contains at least one of `keywords`, ASCII case aside. Exact
 * but for assertions and lookaround, which are taken to hold: the answer is only ever false too
 * often.
 */
export function requiresAnyOf(ast: Node, keywords: readonly string[]): boolean {
  const lowered = keywords.map(asciiLower);
  if (lowered.includes('')) return true;
  return step(ast, new Set(['']), createKeywordMachine(lowered)).size === 0;
}

/** Where the machine can be after `node` matched from one of `states`, no keyword being complete. */
function step(node: Node, states: States, machine: KeywordMachine): States {
  switch (node.kind) {
    case 'set':
      return stepSet(node.set, states, machine);
    case 'sequence':
      return node.items.reduce((now, item) => step(item, now, machine), states);
    case 'choice':
      return new Set(node.options.flatMap((option) => [...step(option, states, machine)]));
    case 'repeat': {
      let now = states;
      for (let i = 0; i < node.min; i += 1) now = step(node.body, now, machine);
      return closure(node.body, now, node.max - node.min, machine);
    }
    case 'group':
      return step(node.body, states, machine);
    case 'assertion':
    case 'look':
      return states;
    default:
      return node satisfies never;
  }
}

/** The states after up to `rounds` more of `body`; ends early once a round adds none. */
function closure(body: Node, states: States, rounds: number, machine: KeywordMachine): States {
  const all = new Set(states);
  for (let i = 0; i < rounds; i += 1) {
    const before = all.size;
    for (const state of step(body, all, machine)) all.add(state);
    if (all.size === before) break;
  }
  return all;
}

function stepSet(set: CharSet, states: States, machine: KeywordMachine): States {
  const has = (unit: number): boolean =>
    contains(set, unit) || (unit >= 0x61 && unit <= 0x7a && contains(set, unit - 32));
  const units = machine.units.filter(has);
  const next = new Set<string>();
  for (const state of states) {
    for (const unit of units) {
      const after = machine.after(state, unit);
      if (after !== undefined) next.add(after);
    }
  }
  const inKeywords = machine.units.flatMap((u) => (u >= 0x61 && u <= 0x7a ? [u, u - 32] : [u]));
  const others = sizeOf(set) > inKeywords.filter((unit) => contains(set, unit)).length;
  if (others && states.size > 0) next.add('');
  return next;
}
