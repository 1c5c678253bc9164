import type { ErrorCode } from '../model/errors.ts';

/** Keys and indexes from the top of a rule file, or of one rule, down to a value. */
export type Path = readonly (string | number)[];

/** A problem whose place is still a path; it becomes a `Problem` where the file is known. */
export interface Fault {
  readonly code: ErrorCode;
  /** "Cannot <do> "<what>": <state>", no full stop. */
  readonly message: string;
  readonly hint?: string;
  readonly path: Path;
  /** True when the key at the end of `path` is meant, not its value. */
  readonly atKey?: boolean;
  /** Code units into the text at `path`, for what is wrong inside a pattern. */
  readonly offset?: number;
}

/** `detect.any[0].regex`: a path as people write it. */
export function showPath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`))
    .join('');
}
