import { blank } from './blank.ts';

/** Opening or closing line of a fenced block: the fence and what follows it. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** Indented as a code block. A letter pasted with an indent begins its lines with capitals. */
const INDENTED = /^(?: {4}|\t)/;
const INDENTED_PROSE = /^\s+["'“‘(]?\p{Lu}[^={}<>[\];]*$/u;

/** Statements and shell prompts of widespread languages, which may hold few code signs. */
const STATEMENT =
  /^\s*(?:>>>|\$ |\/\/|from \S+ import |(?:def|class|function|const|let|var|import|return|elif|else|for|while|if|raise|public|private|static|assert|struct|enum|try|except|finally)\b.*[:;{(]$)/;
/** A comment that says whose it is. */
const SIGNED_COMMENT =
  /^\s*(?:\/\/|#|\*|--).*(?:\b(?:TODO|FIXME|XXX|HACK)\(|@author\b|\b[Aa]uthor:)/;
/** An assignment or comparison, a bracket of code, a call, the end of a statement. */
const CODE_SIGN = /[={}<>[\]]|\w\(|;$/g;
/** One line of JSON or of a literal: data about people is often sent like this. */
const KEY_VALUE = /^[\s[{]*"[^"]*"\s*:/;
/** A line with at least two code signs, and at least one per this many code units, is code. */
const UNITS_PER_SIGN = 16;

/** The length limits keep unpaired signs cheap. */
const INLINE_CODE = /`{1,3}[^`\n]{1,200}`{1,3}/g;
const MARKUP = /<[a-z/!][^<>\n]{0,200}>/gi;

/**
 * Blanks the code of a text to spaces: fenced, indented and inline code, markup tags, and lines that
 * look like code. Line breaks stay, so a UTF-16 offset of the result is the offset in the text.
 * An unclosed fence reaches to the end, as in CommonMark. Linear in the length of the text.
 */
export function maskCode(text: string): string {
  let fence = '';
  let previous: 'blank' | 'code' | 'prose' = 'blank';
  const masked = text.split('\n').map((line) => {
    const [, mark = '', info = ''] = FENCE.exec(line) ?? [];
    const opened = fence;
    if (opened === '' && mark !== '' && !info.includes('`')) fence = mark;
    else if (opened !== '' && mark.startsWith(opened) && info.trim() === '') fence = '';
    if (opened !== '' || fence !== '') return blank(line);
    if (line.trim() === '') {
      if (previous === 'prose') previous = 'blank';
      return line;
    }
    const bare = line.replace(MARKUP, blank).replace(INLINE_CODE, blank);
    const isCode =
      (INDENTED.test(line) && continuesCode(previous, line)) || looksLikeCode(line, bare);
    previous = isCode ? 'code' : 'prose';
    return isCode ? blank(line) : bare;
  });
  return masked.join('\n');
}

/** An indented line is code below code, and as a block of its own unless it reads as prose. */
function continuesCode(previous: 'blank' | 'code' | 'prose', line: string): boolean {
  return previous === 'code' || (previous === 'blank' && !INDENTED_PROSE.test(line));
}

/** `bare` is the line without its markup and inline code, which also occur in prose. */
function looksLikeCode(line: string, bare: string): boolean {
  if (SIGNED_COMMENT.test(line)) return false;
  if (STATEMENT.test(line)) return true;
  if (KEY_VALUE.test(line)) return false;
  const signs = bare.match(CODE_SIGN)?.length ?? 0;
  return signs > 1 && signs * UNITS_PER_SIGN >= bare.trim().length;
}
