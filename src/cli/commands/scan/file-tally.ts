import { ACTIONS, type Action, severer } from '../../../model/action.ts';
import { EXIT } from '../../io/io.ts';
import type { Skipped } from '../../io/walk.ts';
import { count } from '../../render/count.ts';

/** What became of one file: scanned, with the number of its lines that could not be read, or not. */
export type FileEnd =
  | { readonly kind: 'scanned'; readonly action: Action; readonly bad: number }
  | { readonly kind: 'skipped'; readonly why: Skipped }
  | { readonly kind: 'failed' };

/** The counts of a scan of several files. */
export interface FileTally {
  add(end: FileEnd): void;
  /** The most severe action. */
  action(): Action;
  /** The exit code before `--fail-on` is asked: files that could not be read, then lines. */
  code(): number;
  /** `3 files: 2 pass, 1 mask`. */
  summary(): string;
  /** `Skipped 2: 1 binary, 1 linked again`; nothing when nothing was skipped. */
  skipped(): string;
}

const SKIPPED: Readonly<Record<Skipped, string>> = {
  binary: 'binary',
  link: 'linked again',
  special: 'no plain file',
};

/** Starts to count. */
export function createFileTally(): FileTally {
  const actions = new Map<Action, number>();
  const skipped = new Map<Skipped, number>();
  let failed = 0;
  let bad = 0;
  return {
    add(end) {
      if (end.kind === 'skipped') addOne(skipped, end.why);
      else if (end.kind === 'failed') failed += 1;
      else {
        addOne(actions, end.action);
        bad += end.bad;
      }
    },
    action: () => [...actions.keys()].reduce<Action>(severer, 'pass'),
    code: () => (failed > 0 ? EXIT.usage : bad > 0 ? EXIT.refused : EXIT.ok),
    summary() {
      const files = sum(actions) + failed;
      const parts = listed(ACTIONS, actions, (action) => action);
      if (failed > 0) parts.push(`${failed} not readable`);
      return lineOf(count(files, 'file'), parts);
    },
    skipped() {
      const parts = listed<Skipped>(['binary', 'link', 'special'], skipped, (why) => SKIPPED[why]);
      return parts.length === 0 ? '' : lineOf(`Skipped ${sum(skipped)}`, parts);
    },
  };
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((total, number) => total + number, 0);
}

function listed<Key>(
  order: readonly Key[],
  counts: ReadonlyMap<Key, number>,
  nameOf: (key: Key) => string,
): string[] {
  return order.flatMap((key) => {
    const number = counts.get(key);
    return number === undefined ? [] : `${number} ${nameOf(key)}`;
  });
}

function lineOf(head: string, parts: readonly string[]): string {
  return `${parts.length === 0 ? head : `${head}: ${parts.join(', ')}`}\n`;
}
