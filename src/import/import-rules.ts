import { GatewardenError, type Problem } from '../model/errors.ts';
import { parseRulePack } from '../policy/parse-rule-pack.ts';
import type { Draft, Format, Note } from './draft.ts';
import { fromGitleaks } from './gitleaks/from-gitleaks.ts';
import { fromLitellm } from './litellm/from-litellm.ts';
import { fromPresidio } from './presidio/from-presidio.ts';
import { type PackMetadata, writePack } from './write-pack.ts';

/** A file to import, and what the pack says about its origin. */
export interface ImportRequest {
  readonly format: Format;
  readonly text: string;
  /** Shown in problems and in the pack. */
  readonly file: string;
  /** Name of the pack. */
  readonly name: string;
  /** SPDX identifier; empty if it is unknown. */
  readonly license: string;
  /** Origin of the file, such as a URL or a commit; empty if it is unknown. */
  readonly origin: string;
}

/** A rule pack made from a file of another product. */
export interface ImportedPack {
  readonly yaml: string;
  /** Number of rules of the pack itself, without those that it extends. */
  readonly rules: number;
  readonly notes: readonly Note[];
  /** `2 rules; 1 skipped, 3 dropped, 0 changed, 1 to check`. */
  readonly summary: string;
}

const CONVERTERS: Readonly<Record<Format, (text: string, file: string) => Draft>> = {
  gitleaks: fromGitleaks,
  presidio: fromPresidio,
  litellm: fromLitellm,
};

/**
 * Converts a file of another product to a rule pack that loads without tests. Rules that our checks
 * refuse are left out; the notes list them and everything else that is lost.
 *
 * @throws GatewardenError (GW_IMPORT_READ, GW_IMPORT_SHAPE) with lines if the file cannot be read.
 */
export function importRules(request: ImportRequest): ImportedPack {
  const { format, text, file } = request;
  const draft = withoutRefused(CONVERTERS[format](text, file), metadataOf(request));
  const summary = summarize(draft);
  const yaml = writePack(draft, metadataOf(request), headOf(request, summary));
  return { yaml, rules: draft.rules.length, notes: draft.notes, summary };
}

function metadataOf({ format, file, name, license, origin }: ImportRequest): PackMetadata {
  const from = origin === '' ? file : origin;
  // The title is one line of YAML.
  const title = `Imported from ${format}: ${from}`.replace(/\s+/g, ' ');
  return { name, version: '0.1.0', title, license };
}

function headOf({ format, file, license, origin }: ImportRequest, summary: string): string[] {
  return [
    `Made by "gatewarden import ${format}" from ${file}: ${summary}.`,
    `Origin: ${origin === '' ? 'not given' : origin}. Licence: ${license === '' ? 'not given; it is that of the source' : license}.`,
    'The rules are on trial (experimental) and have no tests: add some, then make them stable.',
    'What did not come over as it was stands in comments, with lines of the source.',
  ];
}

/** Leaves out rules until our checks accept the others. */
function withoutRefused(draft: Draft, metadata: PackMetadata): Draft {
  const problems = problemsOf(writePack(draft, metadata, []));
  const refused = new Map<string, Problem>();
  for (const problem of problems) {
    if (problem.rule !== undefined) refused.set(problem.rule, problem);
  }
  if (problems.length === 0) return draft;
  // A fault of the importer, not of the file.
  if (refused.size === 0) throw new GatewardenError(problems);
  const rules = draft.rules.filter(({ id }) => !refused.has(id));
  const notes = [...refused].map(([rule, { code, message }]): Note => {
    return { kind: 'skipped', rule, field: 'rule', reason: `${code} ${message}` };
  });
  const named = new Set(rules.flatMap(({ detect }) => listNames(detect)));
  const lists = Object.entries(draft.lists).filter(([name]) => named.has(name));
  const rest = {
    ...draft,
    rules,
    lists: Object.fromEntries(lists),
    notes: [...draft.notes, ...notes],
  };
  return withoutRefused(rest, metadata);
}

const listNames = ({ any = [], all = [] }: Draft['rules'][number]['detect']): string[] =>
  [...any, ...all].flatMap(({ list }) => list ?? []);

function problemsOf(yaml: string): readonly Problem[] {
  try {
    parseRulePack(yaml, { strict: false });
    return [];
  } catch (error) {
    if (!(error instanceof GatewardenError)) throw error;
    return error.problems;
  }
}

function summarize({ rules, notes }: Draft): string {
  const count = (kind: Note['kind']): number => notes.filter((note) => note.kind === kind).length;
  const noun = rules.length === 1 ? 'rule' : 'rules';
  return `${rules.length} ${noun}; ${count('skipped')} skipped, ${count('dropped')} dropped, ${count('changed')} changed, ${count('check')} to check`;
}
