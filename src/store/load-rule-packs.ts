import { GatewardenError, type Problem } from '../model/errors.ts';
import type { RulePack } from '../model/rule.ts';
import { BUILTIN, extendedName } from '../policy/extends.ts';
import { packFiles } from './pack-files.ts';
import { readPack } from './read-pack.ts';

/** How rule packs are loaded. */
export interface LoadOptions {
  /** Ask every rule for tests. Default true. */
  readonly strict?: boolean;
}

/** What could be read, and what was wrong with the rest. */
export interface ReadPacks {
  readonly packs: readonly RulePack[];
  readonly problems: readonly Problem[];
}

/**
 * Loads rule packs from disk. Each entry is a file, a folder, `builtin:NAME` or `builtin:default`;
 * shipped packs that a pack extends are loaded with it. A file named twice is loaded once.
 *
 * @throws GatewardenError with the problems of all files.
 *
 * @example
 * ```ts
 * const packs = await loadRulePacks(['builtin:default', 'rules/']);
 * ```
 */
export async function loadRulePacks(
  paths: readonly string[],
  options: LoadOptions = {},
): Promise<readonly RulePack[]> {
  const { packs, problems } = await readRulePacks(paths, options);
  if (problems.length > 0) throw new GatewardenError(problems);
  return packs;
}

/**
 * Like `loadRulePacks`, for tools that go on with the packs that are right.
 *
 * @example
 * ```ts
 * const { packs, problems } = await readRulePacks(['rules/'], { strict: false });
 * ```
 */
export async function readRulePacks(
  paths: readonly string[],
  { strict = true }: LoadOptions = {},
): Promise<ReadPacks> {
  // By real path; a file with problems stands here without a pack.
  const loaded = new Map<string, RulePack | undefined>();
  const asked = new Set<string>();
  const problems: Problem[] = [];
  let entries = paths;
  while (entries.length > 0) {
    for (const entry of entries) {
      asked.add(entry);
      for (const file of (await collect(packFiles(entry), problems)) ?? []) {
        if (loaded.has(file.real)) continue;
        loaded.set(file.real, await collect(readPack(file, strict), problems));
      }
    }
    entries = missingBuiltins(present(loaded)).filter((entry) => !asked.has(entry));
  }
  return { packs: present(loaded), problems };
}

function present(loaded: ReadonlyMap<string, RulePack | undefined>): RulePack[] {
  return [...loaded.values()].filter((pack) => pack !== undefined);
}

/** Shipped packs that are extended but not loaded. */
function missingBuiltins(packs: readonly RulePack[]): string[] {
  const names = new Set(packs.map(({ name }) => name));
  const extended = packs.flatMap((pack) => pack.extends);
  return extended.filter((entry) => entry.startsWith(BUILTIN) && !names.has(extendedName(entry)));
}

/** What comes out of `work`, or nothing and its problems among the others. */
async function collect<T>(work: Promise<T>, problems: Problem[]): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof GatewardenError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
