import {
  type Decoder,
  decoderOf,
  type EncodedRun,
  type UnitSpan,
  utf8Text,
  wholeRun,
} from './decoder.ts';

const UTF8_ENCODER = new TextEncoder();

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

/**
 * Decoders of characters written as escapes: percent, quoted-printable (three in a row, for `a=20` is no escape),
 * HTML entities, and the escapes of programs that JSON does not have.
 */
export const ESCAPE_DECODERS: readonly Decoder[] = [
  decoderOf(/%[0-9A-Fa-f]{2}/, /(?:%[0-9A-Fa-f]{2})+/g, readBytes),
  decoderOf(/(?:=[0-9A-F]{2}){3}/, /(?:=[0-9A-F]{2}){3,}/g, readBytes),
  decoderOf(/&[#a-z]/i, /&(?:#\d{1,7};?|#x[0-9a-f]{1,6};?|[a-z]{2,6};)/gi, readEntity),
  decoderOf(
    /\\[xu0-7]/,
    /\\(?:x([0-9A-Fa-f]{2})|u\{0{0,4}([0-9A-Fa-f]{1,6})\}|([01][0-7]{2}))/g,
    readEscape,
  ),
];

function readBytes(match: RegExpExecArray): EncodedRun | undefined {
  const [run] = match;
  const pairs = run.slice(1).split(run.charAt(0));
  const text = utf8Text(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
  if (text === undefined || text.includes('\u0000')) return undefined;
  const spans: UnitSpan[] = [];
  let at = match.index;
  for (const character of text) {
    const length = UTF8_ENCODER.encode(character).length * 3;
    for (let i = 0; i < character.length; i += 1) spans.push([at, at + length]);
    at += length;
  }
  return { ...wholeRun(match, text), spans };
}

function readEntity(match: RegExpExecArray): EncodedRun | undefined {
  const name = match[0].slice(1).replace(/;$/, '').toLowerCase();
  if (!name.startsWith('#')) {
    const text = NAMED[name];
    return text === undefined ? undefined : wholeRun(match, text);
  }
  return characterOf(
    match,
    name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
  );
}

function readEscape(match: RegExpExecArray): EncodedRun | undefined {
  const [, pair, point, octal] = match;
  const hex = pair ?? point;
  const code = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16);
  return code < 0x20 ? undefined : characterOf(match, code);
}

function characterOf(match: RegExpExecArray, point: number): EncodedRun | undefined {
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return wholeRun(match, String.fromCodePoint(point));
}
