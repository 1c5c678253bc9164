import type { Pattern } from '../../../src/match/pattern.ts';
import type { AssertionNode, LookNode, Node, RepeatNode } from '../../../src/match/syntax/ast.ts';
import { type CharSet, contains } from '../../../src/match/syntax/char-set.ts';
import { lengthOf } from '../../../src/match/syntax/length.ts';
import type { Found } from './found.ts';

/** A step of a search: what has to hold, and where it goes on. */
type Step =
  | { readonly kind: 'set'; readonly has: (unit: number) => boolean; readonly next: number }
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'holds'; readonly holds: Holds; readonly next: number }
  | { readonly kind: 'open' | 'close'; readonly next: number }
  | { readonly kind: 'match' };
type Holds = (text: string, at: number) => boolean;

/** A thread of the search that is still to be tried; -1 where the group did not begin or end yet. */
type Thread = readonly [step: number, at: number, groupStart: number, groupEnd: number];

/** After so many steps at places of a text the reference does not answer. */
const MAX_LOOKS = 2_000_000;

/**
 * Every match by the words of the documentation: try the threads in order of preference, one place
 * after the other. It does not go from the same step at the same place twice, as that would fail
 * again, so it also has an answer where V8 would run for years. Undefined when that is too much.
 */
export function findWithReference(pattern: Pattern, text: string): readonly Found[] | undefined {
  const { steps, start } = compile(pattern.ast, pattern.group);
  // By step, then by place: the last search that was there.
  const tried: Uint32Array[] = [];
  const found: Found[] = [];
  let looks = 0;
  for (let from = 0, search = 1; from <= text.length; search += 1) {
    const match = searchFrom(text, from, start, steps, (step, at) => {
      const places = tried[step] ?? new Uint32Array(text.length + 1);
      tried[step] = places;
      const seen = places[at] === search;
      places[at] = search;
      looks += 1;
      return seen || looks > MAX_LOOKS;
    });
    if (looks > MAX_LOOKS) return undefined;
    if (match === undefined) break;
    found.push(match);
    from = match[1];
  }
  return found;
}

function searchFrom(
  text: string,
  from: number,
  first: number,
  steps: readonly Step[],
  isTried: (step: number, at: number) => boolean,
): Found | undefined {
  for (let start = from; start <= text.length; start += 1) {
    const threads: Thread[] = [[first, start, -1, -1]];
    for (let thread = threads.pop(); thread !== undefined; thread = threads.pop()) {
      const [index, at, groupStart, groupEnd] = thread;
      const step = steps[index];
      if (step === undefined || isTried(index, at)) continue;
      if (step.kind === 'match') {
        return groupEnd < 0 ? [start, at, start, at] : [start, at, groupStart, groupEnd];
      }
      pushThreads(threads, step, text, thread);
    }
  }
  return undefined;
}

/** Adds where a step leads, the thread to try first last. */
function pushThreads(
  threads: Thread[],
  step: Exclude<Step, { kind: 'match' }>,
  text: string,
  [, at, groupStart, groupEnd]: Thread,
): void {
  switch (step.kind) {
    case 'set':
      if (at < text.length && step.has(text.charCodeAt(at))) {
        threads.push([step.next, at + 1, groupStart, groupEnd]);
      }
      return;
    case 'split':
      threads.push([step.second, at, groupStart, groupEnd], [step.first, at, groupStart, groupEnd]);
      return;
    case 'holds':
      if (step.holds(text, at)) threads.push([step.next, at, groupStart, groupEnd]);
      return;
    case 'open':
      threads.push([step.next, at, at, groupEnd]);
      return;
    case 'close':
      threads.push([step.next, at, groupStart, at]);
  }
}

interface Program {
  readonly steps: Step[];
  readonly start: number;
}

function compile(ast: Node, group: number): Program {
  const steps: Step[] = [{ kind: 'match' }];
  return { steps, start: write(ast, 0, { steps, group }) };
}

interface Writing {
  readonly steps: Step[];
  readonly group: number;
}

/** Writes the steps of `node` that go on at step `next`, and returns the first of them. */
function write(node: Node, next: number, writing: Writing): number {
  const { steps, group } = writing;
  const add = (step: Step): number => steps.push(step) - 1;
  switch (node.kind) {
    case 'set':
      return add({ kind: 'set', has: memberOf(node.set), next });
    case 'sequence':
      return node.items.reduceRight((later, item) => write(item, later, writing), next);
    case 'choice':
      return node.options
        .map((option) => write(option, next, writing))
        .reduceRight((second, first) => add({ kind: 'split', first, second }));
    case 'repeat':
      return writeRepeat(node, next, writing);
    case 'group': {
      if (node.index !== group) return write(node.body, next, writing);
      const body = write(node.body, add({ kind: 'close', next }), writing);
      return add({ kind: 'open', next: body });
    }
    case 'assertion':
      return add({ kind: 'holds', holds: ASSERTIONS[node.at], next });
    case 'look':
      return add({ kind: 'holds', holds: looker(node), next });
  }
}

function writeRepeat({ body, min, max, lazy }: RepeatNode, next: number, writing: Writing): number {
  const { steps } = writing;
  const choose = (more: number): number =>
    steps.push({ kind: 'split', first: lazy ? next : more, second: lazy ? more : next }) - 1;
  let start = next;
  if (max === Infinity) {
    const loop = steps.length;
    const split: Step = { kind: 'split', first: next, second: next };
    steps.push(split);
    split[lazy ? 'second' : 'first'] = write(body, loop, writing);
    start = loop;
  } else {
    for (let round = min; round < max; round += 1) start = choose(write(body, start, writing));
  }
  for (let round = 0; round < min; round += 1) start = write(body, start, writing);
  return start;
}

const membersOf = new WeakMap<CharSet, (unit: number) => boolean>();

/** `contains`, with a table for the units of most texts. */
function memberOf(set: CharSet): (unit: number) => boolean {
  const known = membersOf.get(set);
  if (known !== undefined) return known;
  const table = Array.from({ length: 256 }, (_, unit) => contains(set, unit));
  const has = (unit: number): boolean => table[unit] ?? contains(set, unit);
  membersOf.set(set, has);
  return has;
}

const isWord = (text: string, at: number): boolean => /\w/.test(text.charAt(at));
const isLineEnd = (text: string, at: number): boolean => /[\n\r\u2028\u2029]/.test(text.charAt(at));
const isEdge: Holds = (text, at) => isWord(text, at - 1) !== isWord(text, at);

const ASSERTIONS: Readonly<Record<AssertionNode['at'], Holds>> = {
  'text-start': (_, at) => at === 0,
  'text-end': (text, at) => at === text.length,
  'line-start': (text, at) => at === 0 || isLineEnd(text, at - 1),
  'line-end': (text, at) => at === text.length || isLineEnd(text, at),
  'word-boundary': isEdge,
  'no-word-boundary': (text, at) => !isEdge(text, at),
};

function looker({ body, behind, negated }: LookNode): Holds {
  const options = (body.kind === 'choice' ? body.options : [body]).map((option) => {
    const { steps, start } = compile(option, 0);
    return { steps, start, length: lengthOf(option).max };
  });
  return (text, at) => {
    const holds = options.some(({ steps, start, length }) => {
      const from = behind ? at - length : at;
      return from >= 0 && matchesAt(text, from, start, steps);
    });
    return holds !== negated;
  };
}

function matchesAt(text: string, from: number, start: number, steps: readonly Step[]): boolean {
  const threads: Thread[] = [[start, from, -1, -1]];
  for (let thread = threads.pop(); thread !== undefined; thread = threads.pop()) {
    const step = steps[thread[0]];
    if (step?.kind === 'match') return true;
    if (step !== undefined) pushThreads(threads, step, text, thread);
  }
  return false;
}
