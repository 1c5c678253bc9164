/** A run of a text that stands for another text. */
export interface EncodedRun {
  readonly start: number;
  readonly end: number;
  /** What it stands for. */
  readonly text: string;
  /**
   * Where each code unit of `text` stems from, as offsets in the whole text; absent when all of them
   * stem from the whole run, as in base 64.
   */
  readonly spans?: readonly (readonly [start: number, end: number])[];
}

type Read = (match: RegExpExecArray) => EncodedRun | undefined;

/** Shortest runs of base 64 and of hex digits that are read: shorter ones are words and numbers. */
const SHORTEST_BASE64 = 16;
const SHORTEST_HEX = 32;
/** Decoded text holds what people type: no control characters but white space. */
const PRINTABLE = /^[\t\n\r\x20-\x7e\u00a1-\u{1ffff}]{4,}$/u;
/** Random bytes are sometimes printable; text is mostly letters, digits and spaces. */
const TEXTUAL = /[A-Za-z0-9 ]/g;
const TEXTUAL_SHARE = 0.6;

const UTF8_ENCODER = new TextEncoder();
const UTF8_DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  comma: ',',
  commat: '@',
  dash: '-',
  gt: '>',
  hyphen: '-',
  lowbar: '_',
  lt: '<',
  nbsp: ' ',
  num: '#',
  period: '.',
  plus: '+',
  quot: '"',
  sol: '/',
};

/** Kinds of runs with how they are read, tried in this order. */
export const KINDS: readonly {
  readonly sign: RegExp;
  readonly form: RegExp;
  readonly read: Read;
}[] = [
  { sign: /%[0-9A-Fa-f]{2}/, form: /(?:%[0-9A-Fa-f]{2})+/g, read: readPercent },
  { sign: /&[#a-z]/i, form: /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi, read: readEntity },
  { sign: /\\x[0-9A-Fa-f]{2}/, form: /\\x[0-9A-Fa-f]{2}/g, read: readHexEscape },
  {
    sign: /[0-9A-Fa-f]{32}/,
    form: new RegExp(
      `(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){${SHORTEST_HEX / 2},}(?![0-9A-Za-z])`,
      'g',
    ),
    read: readHex,
  },
  {
    sign: /[A-Za-z0-9+/_-]{16}/,
    form: new RegExp(
      `(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{${SHORTEST_BASE64},}={0,2}(?![A-Za-z0-9+/_=-])`,
      'g',
    ),
    read: readBase64,
  },
  {
    sign: /(?:^|\s)\S(?:[ .-]\S){6}/,
    form: /(?<!\S)[\p{L}\p{N}@+](?:([ .-])[\p{L}\p{N}@._+-](?:\1[\p{L}\p{N}@._+-]){5,80})(?!\S)/gu,
    read: readSpelled,
  },
  {
    sign: /[([{]\s?(?:at|dot)\s?[)\]}]/i,
    form: /\s?[([{]\s?(at|dot)\s?[)\]}]\s?/gi,
    read: readSign,
  },
];

const whole = (match: RegExpExecArray, text: string): EncodedRun => ({
  start: match.index,
  end: match.index + match[0].length,
  text,
});

function readPercent(match: RegExpExecArray): EncodedRun | undefined {
  const [run] = match;
  const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
  const text = utf8(bytes);
  if (text === undefined || text.includes('\u0000')) return undefined;
  const spans: [number, number][] = [];
  let at = match.index;
  for (const character of text) {
    const length = UTF8_ENCODER.encode(character).length * 3;
    for (let i = 0; i < character.length; i += 1) spans.push([at, at + length]);
    at += length;
  }
  return { ...whole(match, text), spans };
}

function readEntity(match: RegExpExecArray): EncodedRun | undefined {
  const name = match[0].slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) {
    const text = NAMED[name];
    return text === undefined ? undefined : whole(match, text);
  }
  const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return whole(match, String.fromCodePoint(point));
}

function readHexEscape(match: RegExpExecArray): EncodedRun | undefined {
  const unit = Number.parseInt(match[0].slice(2), 16);
  return unit < 0x20 ? undefined : whole(match, String.fromCharCode(unit));
}

function readHex(match: RegExpExecArray): EncodedRun | undefined {
  const pairs = match[0].match(/../g) ?? [];
  return asText(
    match,
    Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)),
  );
}

function readBase64(match: RegExpExecArray): EncodedRun | undefined {
  const plain = match[0].replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (plain.length % 4 === 1) return undefined;
  try {
    return asText(
      match,
      Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

function asText(match: RegExpExecArray, bytes: Uint8Array): EncodedRun | undefined {
  const text = utf8(bytes);
  if (text === undefined || !PRINTABLE.test(text)) return undefined;
  const textual = text.match(TEXTUAL)?.length ?? 0;
  return textual < text.length * TEXTUAL_SHARE ? undefined : whole(match, text);
}

/** "j o h n", "4-1-1-1": single characters with the same sign between all of them. */
function readSpelled(match: RegExpExecArray): EncodedRun | undefined {
  const [run] = match;
  const letters = Array.from(run).filter((_, i) => i % 2 === 0);
  // Rows of single digits are tables more often than anything else.
  if (!letters.some((letter) => /[\p{L}@]/u.test(letter)) && letters.length < 9) return undefined;
  if (letters.join('').length * 2 - 1 !== run.length) return undefined;
  const spans = letters.map((_, i): [number, number] => [
    match.index + i * 2,
    match.index + i * 2 + 1,
  ]);
  return { ...whole(match, letters.join('')), spans };
}

function readSign(match: RegExpExecArray): EncodedRun | undefined {
  return whole(match, match[1]?.toLowerCase() === 'at' ? '@' : '.');
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return UTF8_DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}
