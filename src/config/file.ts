import { isMap, LineCounter, parseDocument } from 'yaml';
import { GatewardenError, type Problem } from '../model/errors.ts';
import type { SourceLocation } from '../model/rule.ts';

/** Nested plain values, as parsed from YAML. */
export type Tree = { [key: string]: unknown };

/** A configuration file: its values, and where each was written. */
export interface ConfigFile {
  readonly path: string;
  readonly values: Tree;
  /** Where the value at `path`, or the nearest thing above it, stands. */
  locate(path: readonly PropertyKey[]): SourceLocation | undefined;
}

/** True for objects with named members. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The tree without members that are null: `server:` with everything commented out is no error. */
function withoutNulls(tree: Tree): Tree {
  const kept = Object.entries(tree).filter(([, value]) => value !== null);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, isTree(value) ? withoutNulls(value) : value]),
  );
}

function read(path: string, readFile: (path: string) => string): string {
  try {
    return readFile(path);
  } catch (cause) {
    const state = cause instanceof Error ? cause.message : String(cause);
    const message = `Cannot read the configuration file "${path}": ${state}`;
    throw new GatewardenError([{ code: 'GW_CONFIG_FILE', message }], { cause });
  }
}

/**
 * Reads and parses one YAML file.
 * @throws GatewardenError GW_CONFIG_FILE when it cannot be read or is not a YAML mapping.
 */
export function readConfigFile(path: string, readFile: (path: string) => string): ConfigFile {
  const lines = new LineCounter();
  const doc = parseDocument(read(path, readFile), { lineCounter: lines, stringKeys: true });
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };
  const problems = doc.errors.map((error): Problem => {
    const message = `Cannot parse the configuration file: ${error.code.toLowerCase()}`;
    return { code: 'GW_CONFIG_FILE', message, location: at(error.pos[0]) };
  });
  if (problems.length > 0) throw new GatewardenError(problems);
  // No alias may multiply values: a settings file has no use for anchors.
  const values: unknown = doc.contents === null ? {} : doc.toJS({ maxAliasCount: 0 });
  if (!isTree(values)) {
    const message = `Cannot use the configuration file "${path}": it is not a mapping of sections`;
    throw new GatewardenError([{ code: 'GW_CONFIG_FILE', message }]);
  }
  return {
    path,
    values: withoutNulls(values),
    locate(place) {
      for (let depth = place.length; depth > 0; depth--) {
        const parent = depth === 1 ? doc.contents : doc.getIn(place.slice(0, depth - 1), true);
        const pair = isMap<{ value: unknown; range?: [number, number, number] }>(parent)
          ? parent.items.find((item) => item.key.value === place[depth - 1])
          : undefined;
        if (pair?.key.range !== undefined) return at(pair.key.range[0]);
      }
      return undefined;
    },
  };
}
