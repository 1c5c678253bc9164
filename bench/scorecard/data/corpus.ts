import { readdirSync, readFileSync } from 'node:fs';
import { PHASES, type Phase, ROLES, type Role } from '../../../src/model/request.ts';
import { type Label, readMarkup } from './markup.ts';
import type { Span } from './span.ts';

/** One text of our own corpus. */
export interface CorpusText {
  readonly text: string;
  readonly gold: readonly Label[];
  /** Spans that may be found or not. */
  readonly optional: readonly Span[];
  readonly negative: boolean;
  /** Such as `positives/secret.jsonl:12`. */
  readonly where: string;
  readonly phase: Phase;
  readonly role: Role;
  /** Where the names of the text come from, such as `polish`. */
  readonly origin?: string;
  /** BCP 47 tag of a text that is not English. */
  readonly lang?: string;
}

const ROOT = new URL('../../../test/corpus/', import.meta.url);
const KEYS = ['text', 'phase', 'role', 'origin', 'lang'];

/** Reads every text of `test/corpus`, in the order of its files. */
export function readCorpus(): readonly CorpusText[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?:positives|negatives)\/.+\.(?:jsonl|txt)$/.test(file));
  return files.sort().flatMap(readFile);
}

function readFile(file: string): CorpusText[] {
  const lines = readFileSync(new URL(file, ROOT), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line === '' ? [] : [toText(line, file, `${file}:${index + 1}`)],
  );
}

function toText(line: string, file: string, where: string): CorpusText {
  try {
    // A parsed boundary: what the row holds is checked below.
    const row = (file.endsWith('.txt') ? { text: line } : JSON.parse(line)) as Row;
    const unknown = Object.keys(row).find((key) => !KEYS.includes(key));
    if (unknown !== undefined) throw new Error(`Cannot use "${unknown}": there is no such key`);
    const { text, gold, optional } = readMarkup(row.text);
    return {
      text,
      gold,
      optional: [...optional, ...partsOfAddresses(gold), ...everywhere(text, gold)],
      negative: file.startsWith('negatives/'),
      where,
      phase: PHASES.find((phase) => phase === row.phase) ?? 'request',
      role: ROLES.find((role) => role === row.role) ?? 'user',
      ...(row.origin !== undefined && { origin: row.origin }),
      ...(row.lang !== undefined && { lang: row.lang }),
    };
  } catch (error) {
    throw new Error(`Cannot read ${where}: it is no row of the corpus`, { cause: error });
  }
}

interface Row {
  readonly text: string;
  readonly phase?: string;
  readonly role?: string;
  readonly origin?: string;
  readonly lang?: string;
}

/** Entities that rules only record; a text without a label of one may have it anywhere. */
const EVERYDAY = ['DATE_TIME', 'URL'];

/** Optional spans over the whole text for entities that it does not label. */
const everywhere = (text: string, gold: readonly Span[]): Span[] =>
  EVERYDAY.filter((entity) => gold.every((span) => span.entity !== entity)).map((entity) => ({
    entity,
    start: 0,
    end: text.length,
  }));

/** Entities that a detector may find inside an address. */
const IN_ADDRESSES = ['LOCATION', 'UK_POSTCODE', 'ZIP_CODE'];

const partsOfAddresses = (gold: readonly Span[]): Span[] =>
  gold
    .filter(({ entity }) => entity === 'ADDRESS')
    .flatMap((span) => IN_ADDRESSES.map((entity) => ({ ...span, entity })));
