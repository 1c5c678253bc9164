import type { PatternOutline } from '../../model/pattern-outline.ts';
import type { Node } from '../syntax/ast.ts';
import { type CharSet, sizeOf } from '../syntax/char-set.ts';
import { lengthOf } from '../syntax/length.ts';
import { likelihoodOf } from './likelihood.ts';

/** A literal of a pattern, with how far before it a match can begin. */
export type RequiredLiteral = PatternOutline['requiredLiterals'][number];

/** Most literals of one pattern; more would cost more to look for than they save. */
const MAX_LITERALS = 64;

/** Largest class that is written out as literals. */
const MAX_CLASS = 12;

/** Above this chance to begin at a place of ordinary text a literal opens too many windows. */
const MAX_CHANCE = 2e-4;

/** How many units may be read because of the literals of a pattern, per unit of ordinary text. */
const MAX_READ = 0.5;

/** How far reading goes on after a literal, as a rule. */
const USUAL_TAIL = 20;

/** A literal that is this long does not grow further. */
const MAX_LENGTH = 32;

/** What is known about the texts that a node matches, ASCII-folded. */
interface Known {
  /** All of them, when they are few. */
  readonly exact?: readonly string[];
  /** Literals of which one stands in each of them; undefined when nothing useful is known. */
  readonly required?: readonly RequiredLiteral[];
}

/** An item of a sequence, with the length of its longest match. */
interface Item extends Known {
  readonly max: number;
}

/**
 * Literals of which at least one stands in every match; empty when nothing is required. Of all such
 * sets the one that is least likely to occur in ordinary text.
 */
export function requiredLiteralsOf(ast: Node): readonly RequiredLiteral[] {
  const required = knownOf(ast).required ?? [];
  const shortest = required.filter(
    ({ text }) => !required.some((part) => part.text !== text && text.includes(part.text)),
  );
  // A literal that stands in several places is looked for once.
  const widened = new Map(shortest.map((literal) => [literal.text, widen(literal, required)]));
  return [...widened.values()];
}

/**
 * The literals, when looking for them is cheaper than reading on every text: three letters, or two
 * signs; else none.
 */
export function selectiveLiterals(
  literals: readonly RequiredLiteral[],
): readonly RequiredLiteral[] {
  const chances = literals.map(({ text }) => likelihoodOf([text]));
  const read = literals.reduce((sum, { text, before }, i) => {
    return sum + (chances[i] ?? 1) * (before + text.length + USUAL_TAIL);
  }, 0);
  return read <= MAX_READ && chances.every((chance) => chance <= MAX_CHANCE) ? literals : [];
}

/** Literals that someone else knows to be required (see `requiresAnyOf`). */
export function keywordLiterals(
  keywords: readonly string[],
  { longest }: Pick<PatternOutline, 'longest'>,
): readonly RequiredLiteral[] {
  return keywords.map((text) => ({ text: asciiLower(text), before: longest - text.length }));
}

/** A literal that also stands for the longer ones around it. */
function widen(literal: RequiredLiteral, all: readonly RequiredLiteral[]): RequiredLiteral {
  const { text } = literal;
  let { before } = literal;
  for (const longer of all) {
    for (let at = longer.text.indexOf(text); at !== -1; at = longer.text.indexOf(text, at + 1)) {
      before = Math.max(before, longer.before + at);
    }
  }
  return { text, before };
}

function knownOf(node: Node): Known {
  switch (node.kind) {
    case 'set': {
      const exact = spell(node.set);
      return exact === undefined
        ? {}
        : { exact, required: exact.map((text) => ({ text, before: 0 })) };
    }
    case 'sequence':
      return readSequence(node.items.map(itemOf));
    case 'choice':
      return choose(node.options.map(knownOf));
    case 'repeat':
      return repeat(itemOf(node.body), node.min, node.max);
    case 'group':
      return knownOf(node.body);
    case 'assertion':
    case 'look':
      return { exact: [''] };
    default:
      return node satisfies never;
  }
}

const itemOf = (node: Node): Item => ({ ...knownOf(node), max: lengthOf(node).max });

/** The characters of a small class; undefined when it is large. */
function spell(set: CharSet): readonly string[] | undefined {
  if (sizeOf(set) > 2 * MAX_CLASS) return undefined;
  // Most classes are one character: no list of units is made for them.
  const distinct = new Set<number>();
  for (const [from, to] of set) {
    for (let unit = from; unit <= to; unit += 1) distinct.add(lowerUnit(unit));
  }
  if (distinct.size > MAX_CLASS) return undefined;
  return Array.from(distinct, (unit) => String.fromCharCode(unit));
}

const lowerUnit = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

/** ASCII folding. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function choose(options: readonly Known[]): Known {
  const exact = collect(options.map((option) => option.exact));
  const required = collect(options.map((option) => option.required));
  return {
    ...(exact && { exact: [...new Set(exact)] }),
    ...(required && { required }),
  };
}

/** The sets together; undefined when one is missing or they are too many. */
function collect<T>(sets: readonly (readonly T[] | undefined)[]): readonly T[] | undefined {
  const all: T[] = [];
  for (const set of sets) {
    if (set === undefined || all.length + set.length > MAX_LITERALS) return undefined;
    all.push(...set);
  }
  return all;
}

function repeat(body: Item, min: number, max: number): Known {
  if (min === 0) {
    const exact = max === 1 && body.exact !== undefined ? [...body.exact, ''] : undefined;
    return exact === undefined ? {} : { exact };
  }
  // Rounds of what nothing is known about say nothing either.
  if (body.exact === undefined && body.required === undefined) return {};
  const rounds = Array.from({ length: Math.min(min, MAX_LENGTH) }, () => body);
  if (max === rounds.length) return readSequence(rounds);
  return readSequence([...rounds, { max: (max - rounds.length) * body.max }]);
}

function readSequence(items: readonly Item[]): Known {
  let run: readonly string[] = [''];
  let runBefore = 0;
  const rarest = createRarest();
  let exact = true;
  let before = 0;
  for (const item of items) {
    const left = before;
    before += item.max;
    const longer = item.exact && cross(run, item.exact);
    if (longer === undefined) {
      exact = false;
      runBefore = item.exact === undefined ? before : left;
    }
    run = longer ?? item.exact ?? [''];
    if (item.required !== undefined) {
      const inner = item.required.map((a) => ({ text: a.text, before: a.before + left }));
      rarest.offer(likelihood(inner), () => inner);
    }
    rarest.offer(likelihoodOf(run), () => run.map((text) => ({ text, before: runBefore })));
  }
  const required = rarest.best();
  return { ...(exact && { exact: run }), ...(required && { required }) };
}

/** Every text of `a` followed by every text of `b`; undefined when they are too many or too long. */
function cross(a: readonly string[], b: readonly string[]): readonly string[] | undefined {
  if (a.length * b.length > MAX_LITERALS || a.some((text) => text.length >= MAX_LENGTH)) {
    return undefined;
  }
  const [first] = b;
  // As a rule a single character follows: then nothing can come out twice.
  if (b.length === 1 && first !== undefined) return a.map((x) => x + first);
  return [...new Set(a.flatMap((x) => b.map((y) => x + y)))];
}

const likelihood = (literals: readonly RequiredLiteral[]): number =>
  likelihoodOf(literals.map(({ text }) => text));

/** Keeps the set that is least likely to occur, of those that do not occur everywhere. */
function createRarest() {
  let least = 1;
  let best: readonly RequiredLiteral[] | undefined;
  return {
    offer(chance: number, literals: () => readonly RequiredLiteral[]): void {
      if (chance >= least) return;
      least = chance;
      best = literals();
    },
    best: () => best,
  };
}
