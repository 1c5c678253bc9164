import type { Flags } from '../../../config/environment.ts';
import { type CommandLine, usageError } from '../../args.ts';
import { rulePaths } from '../rule-paths.ts';

/** The options of `serve`. */
export const OPTIONS = {
  port: { type: 'string', value: 'N', help: 'port of the HTTP listener (PORT, default 8000)' },
  'admin-port': {
    type: 'string',
    value: 'N',
    help: 'port of probes and metrics (ADMIN_PORT, default 9000)',
  },
  host: {
    type: 'string',
    value: 'ADDRESS',
    help: 'address of the webhook listeners (HOST, default 0.0.0.0)',
  },
  rules: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    help: `rule file, folder or builtin: name; repeatable, or with commas
(GATEWARDEN_RULES, default builtin:default)`,
  },
  config: { type: 'string', value: 'FILE', help: 'settings as YAML (GATEWARDEN_CONFIG)' },
  check: {
    type: 'boolean',
    help: `load settings, certificate and rules, run the rules' tests and print
what would be served; listens on nothing`,
  },
} as const;

/** Which environment variable an option wins over. */
const VARIABLES = {
  port: 'PORT',
  'admin-port': 'ADMIN_PORT',
  host: 'HOST',
  rules: 'GATEWARDEN_RULES',
  config: 'GATEWARDEN_CONFIG',
} as const;

/**
 * The settings that stand on the command line.
 *
 * @throws GatewardenError (GW_CLI_USAGE) for an empty value, such as that of an unset variable.
 */
export function flagsOf(values: CommandLine<typeof OPTIONS>['values']): Flags {
  const texts = { ...values, rules: rulePaths(values.rules)?.join(',') };
  const given = (Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]).flatMap((option) => {
    const value = texts[option];
    if (value === undefined) return [];
    const name = `--${option}`;
    if (value.trim() === '') throw usageError(`Cannot use "${name}": its value is empty`);
    return [[VARIABLES[option], { name, value }] as const];
  });
  return Object.fromEntries(given);
}
