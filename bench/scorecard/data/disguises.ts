/** Writes a value in another way; undefined where it cannot be written so. */
export type Disguise = (value: string) => string | undefined;

const bytes = (text: string): readonly number[] => [...Buffer.from(text)];
const hexOf = (code: number, length = 2): string => code.toString(16).padStart(length, '0');
const each = (change: (letter: string) => string) => (value: string) =>
  Array.from(value, change).join('');
const between = (sign: string) => (value: string) => Array.from(value).join(sign);
const shifted = (by: number) => each((c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + by));
const point = (letter: string): number => letter.codePointAt(0) ?? 0;

const mathLetter = (letter: string): string => {
  if (/[A-Z]/.test(letter)) return String.fromCodePoint(0x1d400 + point(letter) - 65);
  return /[a-z]/.test(letter) ? String.fromCodePoint(0x1d41a + point(letter) - 97) : letter;
};

const fullWidth = each((c) => (/[!-~]/.test(c) ? String.fromCodePoint(point(c) + 0xfee0) : c));
const zeroWidth = between('\u200b');
const percent = (value: string): string =>
  bytes(value)
    .map((byte) => `%${hexOf(byte)}`)
    .join('');
const entities = each((c) => `&#${point(c)};`);
const json = each((c) => `\\u${hexOf(c.charCodeAt(0), 4)}`);
const base64 = (value: string): string => Buffer.from(value).toString('base64');
const hex = (value: string): string => Buffer.from(value).toString('hex');

const swap = (pairs: Readonly<Record<string, string>>) =>
  each((c) => (c in pairs ? (pairs[c] ?? c) : c));
const leet = swap({ a: '4', e: '3', i: '1', o: '0', A: '4', E: '3', I: '1', O: '0' });
const strongLeet = swap({ a: '@', e: '3', i: '!', o: '0', s: '5', t: '7' });

/** True for letters, digits and separators, which people spell out. */
const isSpellable = (value: string): boolean =>
  /^[A-Za-z0-9+@][A-Za-z0-9@._+ -]*$/.test(value) &&
  !/ {2}|[^A-Za-z0-9 ] | [^A-Za-z0-9 ]/.test(value);
const spelled =
  (sign: string, gap: string): Disguise =>
  (value) =>
    isSpellable(value) ? value.split(' ').map(between(sign)).join(gap) : undefined;

/** Applies one disguise after another. */
const upon =
  (second: Disguise, first: Disguise): Disguise =>
  (value) => {
    const once = first(value);
    return once === undefined ? undefined : second(once);
  };

const SPELLED = {
  'spaces between': spelled(' ', '   '),
  'hyphens between': spelled('-', ' '),
  'full stops between': spelled('.', ' '),
  'full width of spaces between': upon(fullWidth, spelled(' ', '   ')),
};

/** The disguises of any value, and of pairs of disguises. */
export const DISGUISES: Readonly<Record<string, Disguise>> = {
  'full width': fullWidth,
  'zero-width spaces': zeroWidth,
  'soft hyphens': between('\u00ad'),
  'word joiners': between('\u2060'),
  'tag characters between': between('\u{e0041}'),
  'mathematical letters': each(mathLetter),
  'look-alike letters': swap({ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' }),
  'percent escapes': percent,
  'decimal entities': entities,
  'hex entities': each((c) => `&#x${point(c).toString(16)};`),
  'entities without an end': each((c) => `&#${point(c)}`),
  'JSON escapes': json,
  'hex escapes': each((c) => `\\x${hexOf(point(c))}`),
  'octal escapes': each((c) => `\\${point(c).toString(8).padStart(3, '0')}`),
  'escapes with braces': each((c) => `\\u{${point(c).toString(16)}}`),
  'quoted-printable': each((c) => `=${hexOf(point(c)).toUpperCase()}`),
  'base 64': base64,
  'base 64 for URLs': (value) => Buffer.from(value).toString('base64url'),
  'hex digits': hex,
  'tag characters as text': shifted(0xe0000),
  'variation selectors': shifted(0xe0100 - 16),
  ...SPELLED,
  'base 64 of full width': upon(base64, fullWidth),
  'base 64 of zero-width spaces': upon(base64, zeroWidth),
  'base 64 of percent escapes': upon(base64, percent),
  'base 64 of base 64': upon(base64, base64),
  'percent escapes of base 64': upon(percent, base64),
  'percent escapes of percent escapes': upon(percent, percent),
  'entities of base 64': upon(entities, base64),
  'full width of base 64': upon(fullWidth, base64),
  'zero-width spaces in base 64': upon(zeroWidth, base64),
  'JSON escapes of base 64': upon(json, base64),
  'hex digits of entities': upon(hex, entities),
  'entities of zero-width spaces': upon(entities, zeroWidth),
  'full width of hex digits': upon(fullWidth, hex),
};

/** The disguises that only words survive. */
export const DISGUISES_OF_WORDS: Readonly<Record<string, Disguise>> = {
  'digits for letters': leet,
  'signs for letters': strongLeet,
  'full width of digits for letters': upon(fullWidth, leet),
  'zero-width spaces in digits for letters': upon(zeroWidth, leet),
  'base 64 of digits for letters': upon(base64, leet),
  'spaces between digits for letters': upon(spelled(' ', '   '), leet),
};
