import type { Problem } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { OPTIONS, type Option } from './options.ts';

/** Environment variables by name; an empty value counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a command line gives, by the environment variable that it wins over. */
export type Flags = Readonly<
  Record<
    string,
    { /** As it was written: `--port`. */ readonly name: string; readonly value: string }
  >
>;

/** The variable that names the configuration file. */
export const CONFIG_FILE = 'GATEWARDEN_CONFIG';

/** Where a reader finds every setting. */
export const ALL_SETTINGS = 'all settings are in docs/configuration.md';

const PREFIX = 'GATEWARDEN_';
/** Read by the project's tests and benches, so it may stand in the shell that starts a server. */
const NOT_OURS = 'GATEWARDEN_REFERENCE';

/**
 * What Kubernetes puts into every pod for a Service called `gatewarden...` unless service links
 * are off, e.g. `GATEWARDEN_SERVICE_HOST` and `GATEWARDEN_PORT_8000_TCP_ADDR`.
 */
const SERVICE_LINK =
  /^GATEWARDEN_(?:\w+_)?(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT_\d+_(?:TCP|UDP|SCTP)(?:_\w+)?)$/;
const SERVICE_LINK_URL = /^(?:tcp|udp|sctp):\/\//;

function isServiceLink(name: string, value: string): boolean {
  return SERVICE_LINK.test(name) || (name.endsWith('_PORT') && SERVICE_LINK_URL.test(value));
}

/** One problem for each `GATEWARDEN_*` variable that means nothing: most likely a typing error. */
export function unknownVariables(env: Environment): Problem[] {
  const names = [CONFIG_FILE, ...OPTIONS.map((option) => option.env)];
  const known = new Set(names);
  const ownNames = names.filter((n) => n.startsWith(PREFIX)).map((n) => n.slice(PREFIX.length));
  return Object.entries(env).flatMap(([name, value = '']): Problem[] => {
    if (!name.startsWith(PREFIX) || known.has(name)) return [];
    if (name === NOT_OURS || isServiceLink(name, value)) return [];
    const message = `Cannot use the environment variable "${name}": there is no such setting`;
    const meant = nearest(name.slice(PREFIX.length), ownNames);
    const hint = meant === undefined ? ALL_SETTINGS : `did you mean ${PREFIX}${meant}?`;
    return [{ code: 'GW_CONFIG_INVALID', message, hint }];
  });
}

/** The variable's text as the value that the schema expects; what does not fit stays a text. */
function decode(option: Option, text: string): unknown {
  switch (option.kind) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'list':
      return text
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    case 'choice':
    case 'text':
      return text;
    default:
      return option.kind satisfies never;
  }
}

/** A setting that stands above the file. */
export interface GivenSetting {
  readonly option: Option;
  readonly value: unknown;
  /** The flag or variable that gave it. */
  readonly name: string;
}

/** The settings that flags or the environment give. */
export function givenSettings(env: Environment, flags: Flags): readonly GivenSetting[] {
  return OPTIONS.flatMap((option) => {
    const { name, value } = flags[option.env] ?? { name: option.env, value: env[option.env] ?? '' };
    const text = value.trim();
    return text === '' ? [] : [{ option, value: decode(option, text), name }];
  });
}
