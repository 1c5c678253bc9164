import { createRandom, type Random } from '../../support/random.ts';

/** A hostile text of any length. The same length gives the same text. */
export interface Attack {
  readonly name: string;
  /** The text, exactly `length` UTF-16 code units. */
  readonly text: (length: number) => string;
}

/** One piece over and over. */
export function repeating(name: string, piece: string): Attack {
  const text = (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return { name, text };
}

/** Pieces that `next` makes, until the text is long enough. */
export function random(name: string, next: (random: Random) => string): Attack {
  const text = (length: number): string => {
    const source = createRandom(length === 0 ? 1 : 97);
    const pieces: string[] = [];
    for (let size = 0; size < length; ) {
      const piece = next(source);
      pieces.push(piece);
      size += piece.length;
    }
    return pieces.join('').slice(0, length);
  };
  return { name, text };
}

/** Pieces of a list in random order. */
export function shuffled(name: string, pieces: readonly string[]): Attack {
  return random(name, (source) => source.pick(pieces));
}

const HEX = [...'0123456789abcdef'];
const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
const DIGITS = [...'0123456789'];
const digits = (source: Random, count: number): string =>
  Array.from({ length: count }, () => source.pick(DIGITS)).join('');

/** Texts of one short piece: runs of one class, and classes that alternate. */
const PERIODIC: readonly Attack[] = [
  repeating('one letter', 'a'),
  repeating('one capital', 'A'),
  repeating('one digit', '7'),
  repeating('digits counting', '0123456789'),
  repeating('spaces', ' '),
  repeating('tabs and spaces', ' \t'),
  repeating('line feeds', '\n'),
  repeating('all white space', ' \t\n\r\f\v\u00a0\u2028'),
  repeating('carriage return, line feed', '\r\n'),
  repeating('dots', '.'),
  repeating('dashes', '-'),
  repeating('underscores', '_'),
  repeating('quotes', '\'"`'),
  repeating('open brackets', '([{<'),
  repeating('bracket pairs', '[]()'),
  repeating('back slashes', '\\'),
  repeating('at signs', '@'),
  repeating('labels of an address without end', 'a-a-@'),
  repeating('addresses that break off', 'a.b@c.'),
  repeating('host names', 'a.a-a.'),
  repeating('letter, digit', 'A1 '),
  repeating('lower letter, digit', 'a1'),
  repeating('digit, space', '1 '),
  repeating('digit, dash', '1-'),
  repeating('digit, dot', '1.'),
  repeating('digit, colon', '1:'),
  repeating('four digits, space', '4111 '),
  repeating('word, space', 'word '),
  repeating('key=key=', 'key='),
  repeating('key: value:', 'key: value: '),
  repeating('password=password=', 'password='),
  repeating('key = "', 'secret_key = "'),
  repeating('JSON escapes', '\\n\\t\\"\\u0041'),
  repeating('JSON nested in JSON', '{\\"a\\":\\"{\\\\\\"b'),
  repeating('percent escapes', '%41%2e%2D'),
  repeating('slashes', 'a/../'),
  repeating('URLs that break off', 'https://a:'),
  repeating('URL in URL', 'http://a/?u='),
  repeating('key block heads', '-----BEGIN PRIVATE KEY-----\n'),
  repeating('token heads', 'eyJhbGciOiJ.'),
  repeating(
    'a long run of word characters',
    'abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ0',
  ),
  repeating('two-byte letters', 'é秘'),
  repeating('two-byte in words', 'a\u0430b\u03b2'),
  repeating('emoji', '\ud83d\ude00'),
  repeating('lone surrogates', '\ud83d\ude00\ud83d'),
  repeating('invisible characters', 'a\u200b'),
  repeating('letters that fold oddly', 'Kk\u212as\u017f'),
];

/** Texts without a period: automata that make their states on demand see new ones all the time. */
const RANDOM: readonly Attack[] = [
  shuffled('random digits', DIGITS),
  shuffled('random hex', HEX),
  shuffled('random base64', BASE64),
  shuffled('random a and b', ['a', 'b']),
  shuffled('random a, b, space', ['a', 'b', ' ']),
  shuffled('random letter, digit, dash', ['a', 'B', '1', '-']),
  shuffled('random separators and digits', [...DIGITS, '-', ' ', '.', '/']),
  shuffled('random JSON marks', ['{', '}', '"', ':', ',', '\\"', '[', ']', '1']),
  shuffled('random lines', ['a', '1', ' ', '\n', '\r', '\u2028']),
  shuffled('random two-byte', ['a', '1', '秘', 'é', '\u200b', '\uff11', ' ']),
  random('random ASCII', (source) => String.fromCharCode(0x20 + source.int(95))),
  random('random units', (source) => String.fromCharCode(source.int(0x10000))),
  random('a b c at random gaps', (source) => `${source.pick(['a', 'b', 'c'])}${gap(source)}`),
  random('digits at random gaps', (source) => `${source.pick(DIGITS)}${gap(source)}`),
  random('words at random gaps', (source) => `${source.pick(['key', 'id', 'all'])}${gap(source)}`),
];

/** Up to thirty filler characters. */
function gap(source: Random): string {
  return '.'.repeat(source.int(31));
}

/** Lists of what rules are meant to find: true hits are the dearest of all places. */
const HITS: readonly Attack[] = [
  random('nine-digit list', (source) => `${digits(source, 9)}\n`),
  random('nine-digit list with dashes', (s) => `${digits(s, 3)}-${digits(s, 2)}-${digits(s, 4)}, `),
  random('phone list', (source) => `+1 (212) 555-${digits(source, 4)}; `),
  random('card list', (s) => `4${digits(s, 3)} ${digits(s, 4)} ${digits(s, 4)} ${digits(s, 4)}\n`),
  random('IP address list', (s) => `10.${s.int(256)}.${s.int(256)}.${s.int(256)} `),
  random(
    'date list',
    (source) => `${1 + source.int(28)}/0${1 + source.int(9)}/19${digits(source, 2)} `,
  ),
  random('address list', (source) => `u${digits(source, 5)}@mail.example, `),
  random('IBAN list', (source) => `DE${digits(source, 20)} `),
  random('digest list', (s) => `${Array.from({ length: 40 }, () => s.pick(HEX)).join('')} `),
  random(
    'secret list',
    (s) => `api_key="${Array.from({ length: 32 }, () => s.pick(BASE64)).join('')}" `,
  ),
  random('one value of 3,000 digits after another', (source) => `id=${digits(source, 3000)} `),
];

/** Hostile texts that do not look at the rules. */
export const ATTACKS: readonly Attack[] = [...PERIODIC, ...RANDOM, ...HITS];
