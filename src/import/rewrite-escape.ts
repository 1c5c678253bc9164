/** A dialect of regular expressions: Go's RE2 (gitleaks) or Python's `re` (Presidio, LiteLLM). */
export type Dialect = 'go' | 'python';

/** Escapes that our language spells differently. */
const ESCAPES: Readonly<Record<string, string>> = { '\\Z': '\\z', '\\a': '\\x07', '\\e': '\\x1B' };

/**
 * Returns the escape that `rest` begins with, and its spelling in our language. Without a dialect, as
 * in a class, `\\Q` has no meaning.
 */
export function rewriteEscape(rest: string, dialect?: Dialect): readonly [string, string] {
  const quoted = dialect === 'go' ? /^\\Q(.*?)(?:\\E|$)/s.exec(rest) : null;
  if (quoted !== null) return [quoted[0], escapeLiteral(quoted[1] ?? '')];
  const octal = /^\\(0[0-7]{1,2}|[1-3][0-7]{2})/.exec(rest);
  if (octal !== null) return [octal[0], hex(Number.parseInt(octal[1] ?? '0', 8))];
  const property = /^\\([pP])([A-Z])/.exec(rest);
  if (property !== null) return [property[0], `\\${property[1]}{${property[2]}}`];
  const whole = rest.slice(0, 2);
  return [whole, ESCAPES[whole] ?? whole];
}

function hex(code: number): string {
  return `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Escapes a text to a pattern that matches exactly this text. */
export function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
