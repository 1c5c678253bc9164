/**
 * Shows what the matcher makes of patterns and a text, stage by stage, and keeps the example of
 * `docs/matching.md`: `npx tsx scripts/explain-match.ts --help`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Alphabet, createAlphabet } from '../src/match/automata/alphabet.ts';
import { createAutomaton } from '../src/match/automata/automaton.ts';
import { setsIn } from '../src/match/automata/contexts.ts';
import { forwardEdges } from '../src/match/automata/edges.ts';
import { END, positionsOf } from '../src/match/automata/positions.ts';
import { relax } from '../src/match/automata/relax.ts';
import { createSubjectPool, type Subject, symbolAt } from '../src/match/automata/subject.ts';
import { compileMatcher } from '../src/match/compile-matcher.ts';
import { COMPLETE, LazyDfa } from '../src/match/dfa/lazy-dfa.ts';
import { findGroup } from '../src/match/find-group.ts';
import { parsePattern } from '../src/match/parse-pattern.ts';
import type { Pattern } from '../src/match/pattern.ts';
import { literalSets } from '../src/match/prefilter/literal-scan.ts';
import { createPrefilter } from '../src/match/prefilter/prefilter.ts';
import { selectiveLiterals } from '../src/match/prefilter/required-literals.ts';
import { BackwardPass, createPassMemory } from '../src/match/search/backward-pass.ts';
import { ForwardPass } from '../src/match/search/forward-pass.ts';
import { classesText, pad, positionsText, treeText, unit } from './match-text.ts';

const PAGE = fileURLToPath(new URL('../docs/matching.md', import.meta.url));
const TEXT = 'use acme_x7k2 or call 555-0142';
const PATTERNS = [String.raw`\bacme_([a-z0-9]{4,6})\b`, String.raw`\b\d{3}-\d{4}\b`];

/** What is shown, under names. */
type Sections = ReadonlyMap<string, readonly string[]>;

/** The states that a forward DFA is in, where it had to make them. */
function statesText(
  pattern: Pattern,
  alphabet: Alphabet,
  subject: Subject,
  text: string,
): string[] {
  const positions = positionsOf(relax(pattern.ast), { prune: false });
  const { sets, guards } = positions;
  const edges = forwardEdges(positions);
  const automaton = createAutomaton({ sets, edges, guards, backward: false }, alphabet);
  const dfa = new LazyDfa(automaton);
  const lines: string[] = [];
  let state = dfa.start(alphabet.edge);
  for (let at = 0; at <= text.length; at += 1) {
    const symbol = symbolAt(subject, at);
    const column = automaton.symbolOf[symbol] ?? 0;
    const known = dfa.table[state + column] ?? -1;
    const next = known >= 0 ? known : dfa.extend(state, column, symbol);
    state = next >> 2;
    const read = sets.flatMap((_, position) => (dfa.has(state, position) ? [position] : []));
    if (known >= 0) continue;
    const complete = (next & COMPLETE) === 0 ? '' : 'a match is complete before it';
    const name = at === text.length ? 'outside' : unit(text.charCodeAt(at));
    const line = `${pad(at, 4)}${pad(name, 9)}${pad(state / dfa.width, 7)}${pad(`{${read}}`, 11)}`;
    lines.push(`${line}${complete}`.trimEnd());
  }
  return ['at  unit     state  positions', ...lines];
}

/** Where a pattern is searched for exactly. */
interface Candidate {
  readonly pattern: Pattern;
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly how: string;
}

function candidatesOf(
  patterns: readonly Pattern[],
  alphabet: Alphabet,
  subject: Subject,
): Candidate[] {
  const prefilter = createPrefilter(patterns, alphabet);
  return prefilter.find(subject).flatMap((windows, index) => {
    const pattern = patterns[index];
    if (windows === undefined || pattern === undefined) return [];
    const parts: [number, number][] = [];
    const starts: string[] = [];
    if (prefilter.kinds[index] === 'beginnings') {
      windows.each((from, to) => starts.push(from + 1 === to ? `${from}` : `${from} to ${to - 1}`));
      const narrow = new ForwardPass(pattern.ast, alphabet);
      narrow.run(subject, windows, (from, to) => parts.push([from, to]));
    } else windows.each((from, to) => parts.push([from, to]));
    const how = starts.length === 0 ? 'shared DFA' : `literal, may begin at ${starts}`;
    return [{ pattern, parts, how }];
  });
}

/** What the backward pass over the first window knows of each unit, and the walk along its first match. */
function searchText(
  { pattern, parts }: Candidate,
  alphabet: Alphabet,
  subject: Subject,
  text: string,
): string[] {
  const [from, to] = parts[0] ?? [0, 0];
  const positions = positionsOf(pattern.ast, { group: pattern.group });
  const pass = new BackwardPass(positions, alphabet, createPassMemory());
  pass.run(subject, from, to);
  const lines: string[] = [];
  let transitions = positions.first;
  for (let at = pass.nextStart(from), position = 0; position !== END; at += 1) {
    const state = pass.stateAt(at);
    const able = positions.sets.flatMap((_, p) => (pass.canRead(p, state) ? [p] : []));
    const tried: string[] = [];
    const isOpen = (to: number, guards: number): boolean =>
      (to === END || pass.canRead(to, state)) && (pass.guardsAt(at) & guards) === guards;
    for (let i = 0; i < transitions.length; i += 2) {
      position = transitions[i] ?? END;
      const open = isOpen(position, transitions[i + 1] ?? 0);
      tried.push(`${position === END ? 'end' : position}${open ? '' : ' no'}`);
      if (open) break;
    }
    const read = at < to ? `{${able}}` : '';
    lines.push(
      `${pad(at, 4)}${pad(unit(text.charCodeAt(at)), 6)}${pad(read, 11)}${tried.join(', ')}`,
    );
    transitions = positions.follow[position] ?? [];
  }
  return ['at  unit  able       taken', ...lines];
}

/** What is made of the patterns before there is a text. */
function partsOf(patterns: readonly Pattern[], alphabet: Alphabet): [string, string[]][] {
  const trees = patterns.map(({ ast }) => treeText(ast));
  const literals = patterns.map(({ source, requiredLiterals: all }) => {
    const list = all.map(({ text, before }) => `"${text}", at most ${before} after the start`);
    const use = selectiveLiterals(all).length > 0 ? 'looked for' : 'too common to look for';
    return `${source}: ${list.join('; ')} (${use})`;
  });
  const positions = patterns
    .slice(0, 1)
    .flatMap(({ ast, group }) => positionsText(positionsOf(ast, { group })));
  return [
    ['tree', trees],
    ['literals', literals],
    ['alphabet', classesText(alphabet)],
    ['positions', positions],
  ];
}

/** How the text is searched: the exact search of the first pattern, the states of the last. */
function searchSections(
  patterns: readonly Pattern[],
  alphabet: Alphabet,
  subject: Subject,
  text: string,
): [string, string[]][] {
  const symbols = Array.from(text, (_, at) => subject.symbols[at]?.toString(36)).join('');
  const candidates = candidatesOf(patterns, alphabet, subject);
  const candidateLines = candidates.map(({ pattern, parts, how }) => {
    return `${pattern.source}: ${how}; search ${parts.map((part) => part.join(' up to ')).join(', ')}`;
  });
  const first = candidates.find(({ pattern }) => pattern === patterns[0]);
  return [
    ['symbols', [text, symbols]],
    ['candidates', candidateLines],
    ['states', patterns.slice(-1).flatMap((one) => statesText(one, alphabet, subject, text))],
    ['search', first === undefined ? [] : searchText(first, alphabet, subject, text)],
  ];
}

/** Every stage between patterns and what they find in a text, by name. */
export function explain(text: string, sources: readonly string[]): Sections {
  const patterns = sources.map((source) => {
    const { ast } = parsePattern(source);
    return parsePattern(source, { group: findGroup(ast, 1) === undefined ? 0 : 1 });
  });
  const sets = patterns.flatMap(({ ast, requiredLiterals }) => [
    ...setsIn(ast),
    ...literalSets(requiredLiterals),
  ]);
  const alphabet = createAlphabet(sets);
  const sections = partsOf(patterns, alphabet);
  createSubjectPool(alphabet).read(text, undefined, (subject) => {
    sections.push(...searchSections(patterns, alphabet, subject, text));
  });
  const found: string[] = [];
  compileMatcher(patterns).scan(
    text,
    () => true,
    (index, start, end, from, to) => {
      const spans = `match ${start} up to ${end}, finding ${from} up to ${to}`;
      found.push(`${sources[index]}: ${spans} "${text.slice(from, to)}"`);
    },
  );
  return new Map([...sections, ['found', found]]);
}

const START = /<!-- example: (\w+) -->\n```text\n[^`]*```/g;

/** The page with the example of now behind its markers. */
export function updatePage(page: string): string {
  const sections = explain(TEXT, PATTERNS);
  return page.replace(START, (_, name: string) => {
    const lines = sections.get(name);
    if (lines === undefined) throw new Error(`Cannot update the page: no section "${name}"`);
    return `<!-- example: ${name} -->\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
  });
}

const USAGE = `Usage: npx tsx scripts/explain-match.ts [TEXT PATTERN...]

Shows stage by stage how the patterns are searched for in the text. A pattern with a
group selects its first one. Without arguments it writes the example of
docs/matching.md anew; a test compares the two.
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [text, ...patterns] = process.argv.slice(2);
  if (text === '--help' || text === '-h') process.stdout.write(USAGE);
  else if (text === undefined) writeFileSync(PAGE, updatePage(readFileSync(PAGE, 'utf8')));
  else {
    for (const [name, lines] of explain(text, patterns)) {
      process.stdout.write(`${name}\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`);
    }
  }
}
