import { type PatternError, type PatternErrorCode, refusal } from './pattern-error.ts';

/** A place in a pattern's source that moves forward while it is parsed. */
export class Cursor {
  readonly source: string;
  /** Offset of the next code unit. */
  index = 0;
  /** Offset of the opening parenthesis of each capture group so far. */
  readonly groups: number[] = [];
  readonly names = new Set<string>();

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.index >= this.source.length;
  }

  /** True when `text` stands here. */
  at(text: string): boolean {
    return this.source.startsWith(text, this.index);
  }

  /** Steps over `text` when it stands here. */
  take(text: string): boolean {
    const here = this.at(text);
    if (here) this.index += text.length;
    return here;
  }

  /** Steps over what `pattern` (sticky) matches here. */
  takeMatch(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.index;
    const match = pattern.exec(this.source);
    if (match === null) return undefined;
    this.index += match[0].length;
    return match;
  }

  /** Steps over one character, both units of it when it is beyond U+FFFF. */
  takeCodePoint(): number {
    const point = this.source.codePointAt(this.index) ?? 0;
    this.index += point > 0xffff ? 2 : 1;
    return point;
  }

  /** The error for what stands between `index` and here. */
  refuse(code: PatternErrorCode, index: number, state: string, hint: string): PatternError {
    return refusal(code, this.source.slice(index, this.index), index, state, hint);
  }
}
