import type { Finding } from '../../../model/finding.ts';
import { PHASES } from '../../../model/request.ts';
import { DEFAULT_RULES, NAME_TIERS } from '../../../sdk/defaults.ts';
import { type CommandLine, oneOf, share, usageError } from '../../args.ts';
import { rulePaths } from '../rule-paths.ts';

const COLORS = ['auto', 'always', 'never'] as const;
const FAIL_ON = ['mask', 'reject'] as const;

/** The options of `scan`. */
export const OPTIONS = {
  rules: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    help: `rule file, folder or builtin: name; repeatable, or with commas
(default builtin:default). Packs need not carry tests here.`,
  },
  phase: { type: 'string', value: 'PHASE', help: 'request (default) or response' },
  entities: {
    type: 'string',
    value: 'TIER',
    help: 'how names and addresses are found: off, fast (default) or standard',
  },
  explain: {
    type: 'boolean',
    help: `instead of the text, tell step by step how each finding came about;
shows nothing of the text`,
  },
  json: { type: 'boolean', help: 'one JSON object per text with all findings and their evidence' },
  jsonl: {
    type: 'boolean',
    help: `one JSON object per line in, one per line out: {"text": ...} or
{"messages": [{"role", "content"}]}`,
  },
  sure: { type: 'boolean', help: "leave out findings below their rule's threshold" },
  'min-score': { type: 'string', value: 'N', help: 'leave out findings with a lower score' },
  color: { type: 'string', value: 'WHEN', help: 'auto (default), always or never' },
  progress: {
    type: 'boolean',
    help: 'tell on stderr how far it is even where that is no terminal',
  },
  'fail-on': {
    type: 'string',
    value: 'ACTION',
    help: 'mask or reject: exit with 1 when the action is at least that',
  },
} as const;

/** What a scan was asked to do. */
export type ScanSettings = ReturnType<typeof readSettings>;

/**
 * Reads the command line of `scan`.
 *
 * @throws GatewardenError (GW_CLI_USAGE) for values and combinations that mean nothing.
 */
export function readSettings({
  values,
  positionals,
}: Pick<CommandLine<typeof OPTIONS>, 'values' | 'positionals'>) {
  const { json, jsonl, explain = false } = values;
  if (positionals.filter((path) => path === '-').length > 1) {
    throw usageError('Cannot read standard input more than once');
  }
  if (json && jsonl) throw usageError('Cannot use --json together with --jsonl');
  if (explain && (json || jsonl)) {
    const message = 'Cannot use --explain together with --json or --jsonl';
    throw usageError(message, '--json has the evidence');
  }
  const form: 'jsonl' | 'json' | 'people' = jsonl ? 'jsonl' : json ? 'json' : 'people';
  const minScore = share('min-score', values['min-score']) ?? 0;
  const sure = values.sure === true;
  return {
    paths: positionals.length === 0 ? ['-'] : positionals,
    rules: rulePaths(values.rules) ?? DEFAULT_RULES,
    phase: oneOf('phase', values.phase, PHASES) ?? 'request',
    entities: oneOf('entities', values.entities, NAME_TIERS) ?? 'fast',
    form,
    explain,
    progress: values.progress === true,
    color: oneOf('color', values.color, COLORS) ?? 'auto',
    failOn: oneOf('fail-on', values['fail-on'], FAIL_ON),
    shows: ({ score, lowConfidence }: Finding) => score >= minScore && !(sure && lowConfidence),
  };
}
