import { rewriteEscape } from './rewrite-escape.ts';

/** A class in our spelling, and its end in the source. */
interface RewrittenClass {
  readonly text: string;
  readonly end: number;
}

/** One member of a class; `range` is true for a character that may begin or end a range. */
interface Member {
  readonly text: string;
  readonly length: number;
  readonly range: boolean;
}

/**
 * Rewrites the class that begins at `start`. Literal brackets, `&` and hyphens get a backslash, so
 * that nothing reads as set notation.
 */
export function rewriteClass(source: string, start: number): RewrittenClass {
  const negated = source[start + 1] === '^';
  let at = start + (negated ? 2 : 1);
  let text = negated ? '[^' : '[';
  for (let first = true; at < source.length; first = false) {
    // A bracket in the first place is literal.
    if (source[at] === ']' && !first) return { text: `${text}]`, end: at + 1 };
    const member = memberAt(source, at);
    text += member.text;
    at += member.length;
    const isRange = member.range && source[at] === '-' && source[at + 1] !== ']';
    if (!isRange || at + 1 >= source.length) continue;
    const last = singleAt(source, at + 1);
    text += `-${last.text}`;
    at += 1 + last.length;
  }
  // Not closed: our parser reports it.
  return { text, end: source.length };
}

function memberAt(source: string, at: number): Member {
  const rest = source.slice(at);
  const posix = /^\[:\^?[a-z]+:\]/.exec(rest)?.[0];
  if (posix !== undefined) return { text: posix, length: posix.length, range: false };
  return singleAt(source, at);
}

/** A member that is no POSIX class: at the end of a range, `[` is literal. */
function singleAt(source: string, at: number): Member {
  const rest = source.slice(at);
  if (rest.startsWith('\\b')) return { text: '\\x08', length: 2, range: true };
  if (rest.startsWith('\\')) {
    const [code] = /^\\(?:[xX]\{[0-9A-Fa-f]+\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})/.exec(rest) ?? [];
    const [property] = /^\\[pP]\{[^}]*\}/.exec(rest) ?? [];
    const kept = code ?? property;
    const [whole, text] = kept === undefined ? rewriteEscape(rest) : [kept, kept];
    return { text, length: whole.length, range: !/^\\[dDwWsSpP]/.test(whole) };
  }
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  const isPlain = !/[[\]&-]/.test(character);
  return {
    text: isPlain ? character : `\\${character}`,
    length: character.length,
    range: true,
  };
}
