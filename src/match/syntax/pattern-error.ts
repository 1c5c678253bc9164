import type { ErrorCode } from '../../model/errors.ts';

/** The codes that a pattern can be refused with. */
export type PatternErrorCode = Extract<ErrorCode, `GW_PATTERN_${string}`>;

/** A pattern that is not in the pattern language. See `docs/pattern-language.md`. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly code: PatternErrorCode;
  /** How to mend it. */
  readonly hint: string;
  /** Offset in the pattern's source, in UTF-16 code units. */
  readonly index: number;

  constructor(code: PatternErrorCode, message: string, hint: string, index: number) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.index = index;
  }
}

/** The error for something refused at `index`: `Cannot use "<what>": <state>`. */
export function refusal(
  code: PatternErrorCode,
  what: string,
  index: number,
  state: string,
  hint: string,
): PatternError {
  return new PatternError(code, `Cannot use "${shorten(what)}": ${state}`, hint, index);
}

/** Patterns may be thousands of characters long; messages stay on one screen line. */
function shorten(what: string): string {
  return what.length > 40 ? `${what.slice(0, 37)}...` : what;
}
