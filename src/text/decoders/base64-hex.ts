import {
  type Decoder,
  decoderOf,
  type EncodedRun,
  printableText,
  typedText,
  wholeRun,
} from './decoder.ts';

/** Shortest runs of base 64 and of hex digits that are decoded: shorter ones are words and numbers. */
const SHORTEST_BASE64 = 16;
const SHORTEST_HEX = 32;

const HEX = `(?<![0-9A-Za-z])(?:0x)?((?:[0-9A-Fa-f]{2}){${SHORTEST_HEX / 2},})(?![0-9A-Za-z])`;
const BASE64 = `(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{${SHORTEST_BASE64},}={0,2}(?![A-Za-z0-9+/_=-])`;
/** Both begin so. */
const LONG = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16}/;
// Flags of regions and emoji have fewer of either.
const TAGS = /[\u{e0020}-\u{e007e}]{8,}/gu;
const SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{8,}/gu;

/** Decoders of texts written byte by byte in other characters: hex digits and base 64. */
export const BYTE_DECODERS: readonly Decoder[] = [
  decoderOf(LONG, new RegExp(HEX, 'g'), readHex),
  decoderOf(LONG, new RegExp(BASE64, 'g'), readBase64),
];

/**
 * Decoders of the two encodings that show nothing on the screen: tag characters (U+E0020 stands for the space) and
 * variation selectors (the 256 of them stand for bytes). They hide in words, so what they say has a
 * space on both sides.
 */
export const HIDDEN_BYTE_DECODERS: readonly Decoder[] = [
  decoderOf(/(?:\udb40[\udc20-\udc7e]){8}/, TAGS, readTags),
  decoderOf(/(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]){8}/, SELECTORS, readSelectors),
];

const asText = (match: RegExpExecArray, bytes: Uint8Array): EncodedRun | undefined => {
  const text = typedText(bytes);
  return text === undefined ? undefined : wholeRun(match, text);
};

function readHex(match: RegExpExecArray): EncodedRun | undefined {
  const pairs = match[1]?.match(/../g) ?? [];
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

function readTags(match: RegExpExecArray): EncodedRun {
  const letters = Array.from(match[0], (tag) => String.fromCodePoint(pointOf(tag) - 0xe0000));
  return wholeRun(match, ` ${letters.join('')} `);
}

function readSelectors(match: RegExpExecArray): EncodedRun | undefined {
  const bytes = Uint8Array.from(Array.from(match[0], pointOf), (point) =>
    point < 0xe0100 ? point - 0xfe00 : point - 0xe0100 + 16,
  );
  const text = printableText(bytes);
  return text === undefined ? undefined : wholeRun(match, ` ${text} `);
}

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;
