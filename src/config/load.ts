import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { GatewardenError, type Problem } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { type Config, contradictions, deriveConfig } from './derive.ts';
import {
  ALL_SETTINGS,
  CONFIG_FILE,
  type Environment,
  type Flags,
  givenSettings,
  unknownVariables,
} from './environment.ts';
import { type ConfigFile, isTree, readConfigFile, type Tree } from './file.ts';
import { keysBelow, optionAt } from './options.ts';
import { settingsSchema } from './schema.ts';

const NO_FILE: ConfigFile = { path: '', values: {}, locate: () => undefined };

function setIn(tree: Tree, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const below = isTree(tree[key]) ? tree[key] : {};
  tree[key] = below;
  setIn(below, rest, value);
}

function getIn(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isTree(value) ? value[String(key)] : undefined),
    tree,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

/** The schema's issues in our words: which setting, where it was written, what was expected. */
function problemsOf(
  issue: z.core.$ZodIssue,
  tree: Tree,
  file: ConfigFile,
  given: ReadonlyMap<string, string>,
): Problem[] {
  const code = 'GW_CONFIG_INVALID';
  const at = (path: readonly PropertyKey[]) => {
    const location = file.locate(path);
    return location === undefined ? {} : { location };
  };
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const message = `Cannot use the setting "${path.join('.')}": there is no such setting`;
      const meant = nearest(key, keysBelow(issue.path.map(String)));
      const hint = meant === undefined ? ALL_SETTINGS : `did you mean ${meant}?`;
      return { code, message, hint, ...at(path) };
    });
  }
  const option = optionAt(issue.path);
  if (option === undefined) {
    const message = `Cannot use the section "${issue.path.join('.')}": it is not a mapping`;
    return [{ code, message, ...at(issue.path) }];
  }
  const giver = given.get(option.env);
  const name = giver ?? option.path.join('.');
  const message = `Cannot use ${name} "${shown(getIn(tree, option.path))}": expected ${option.range}`;
  return [{ code, message, ...(giver === undefined && at(issue.path)) }];
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) deepFreeze(member);
  }
  return Object.freeze(value);
}

/** The file's problems do not hide the environment's: both are collected. */
function openFile(path: string, readFile: (path: string) => string, problems: Problem[]) {
  if (path === '') return NO_FILE;
  try {
    return readConfigFile(path, readFile);
  } catch (error) {
    if (!(error instanceof GatewardenError)) throw error;
    problems.push(...error.problems);
    return NO_FILE;
  }
}

/**
 * Builds the configuration: flags over environment over file (named by `GATEWARDEN_CONFIG`) over
 * defaults.
 * @throws GatewardenError with every problem at once: GW_CONFIG_FILE, GW_CONFIG_INVALID,
 * GW_CONFIG_TLS.
 */
export function loadConfig(
  env: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
  flags: Flags = {},
): Config {
  const problems = unknownVariables(env);
  const file = openFile(
    (flags[CONFIG_FILE]?.value ?? env[CONFIG_FILE] ?? '').trim(),
    readFile,
    problems,
  );
  const tree = structuredClone(file.values);
  const overlay = givenSettings(env, flags);
  for (const { option, value } of overlay) setIn(tree, option.path, value);
  const parsed = settingsSchema.safeParse(tree);
  if (!parsed.success) {
    const given = new Map(overlay.map(({ option, name }) => [option.env, name]));
    problems.push(...parsed.error.issues.flatMap((i) => problemsOf(i, tree, file, given)));
    throw new GatewardenError(problems);
  }
  problems.push(...contradictions(parsed.data));
  if (problems.length > 0) throw new GatewardenError(problems);
  return deepFreeze(deriveConfig(parsed.data));
}
