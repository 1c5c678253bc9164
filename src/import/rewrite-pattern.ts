import { rewriteClass } from './rewrite-class.ts';
import { type Dialect, rewriteEscape } from './rewrite-escape.ts';

/** A pattern in our spelling, with the flags that the source began with. */
export interface Rewritten {
  readonly regex: string;
  /** Any of `i`, `m`, `s`. */
  readonly flags: string;
}

const FLAG_ORDER = ['i', 'm', 's'] as const;
/** Flags of Python that do not change ASCII patterns, or are the default. */
const VOID_FLAGS = /[auL]/g;

/**
 * Rewrites constructs that another dialect spells differently: flags at the start, `\Z`, octal
 * escapes, `\Q...\E`, comments, `{,n}`, brackets and hyphens in classes, `\pL`. Constructs with
 * another meaning stay as they are, and our parser refuses them. `(?i)` in mid-pattern,
 * `(?P<name>...)`, `(?-i:...)`, `\z` and POSIX classes are part of our language and stay.
 */
export function rewritePattern(source: string, dialect: Dialect, flags = ''): Rewritten {
  const [, leading] = /^\(\?([aimsuL]+)\)/.exec(source) ?? [];
  const all = `${flags}${leading ?? ''}`;
  const rest = leading === undefined ? source : source.slice(leading.length + 3);
  return {
    regex: rewriteBody(rest, dialect),
    flags: FLAG_ORDER.filter((flag) => all.includes(flag)).join(''),
  };
}

function rewriteBody(source: string, dialect: Dialect): string {
  let out = '';
  let at = 0;
  while (at < source.length) {
    if (source[at] === '[') {
      const { text, end } = rewriteClass(source, at);
      out += text;
      at = end;
      continue;
    }
    const [whole, text] = piece(source.slice(at), dialect);
    out += text;
    at += whole.length;
  }
  return out;
}

/** The next piece of a pattern outside of classes, and its spelling in our language. */
function piece(rest: string, dialect: Dialect): readonly [whole: string, text: string] {
  if (rest.startsWith('\\')) return rewriteEscape(rest, dialect);
  const comment = dialect === 'python' ? /^\(\?#[^)]*\)/.exec(rest)?.[0] : undefined;
  if (comment !== undefined) return [comment, ''];
  const flags = dialect === 'python' ? /^\(\?[a-zA-Z]+(?=[:)-])/.exec(rest)?.[0] : undefined;
  if (flags !== undefined) return [flags, flags.replace(VOID_FLAGS, '')];
  const upTo = /^\{,(\d+)\}/.exec(rest);
  // Go reads this as plain characters.
  if (upTo !== null) return [upTo[0], dialect === 'python' ? `{0,${upTo[1]}}` : `\\${upTo[0]}`];
  return [rest.slice(0, 1), rest.slice(0, 1)];
}
