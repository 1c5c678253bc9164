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
  readonly spans?: readonly UnitSpan[];
}

/** Start and end of what one code unit stems from. */
export type UnitSpan = readonly [start: number, end: number];

/** Finds and decodes the runs of one encoding. */
export interface Decoder {
  /** Matches in every text that holds such a run, and is cheap to search for. */
  readonly prefilter: RegExp;
  /** The runs in order; linear in the text. */
  find(text: string): Iterable<EncodedRun>;
}

/** Longest run that is decoded, in UTF-16 code units. */
const LONGEST_RUN = 262_144;
/** Decoded text holds what people type: no control characters but white space. */
const PRINTABLE = /^[\t\n\r\x20-\x7e\u00a0-\u{e01ef}]{4,}$/u;
/** Random bytes are sometimes printable; text is mostly letters, digits and spaces, or entities. */
const TEXTUAL = /[\p{L}\p{M}\p{N}\p{Cf} ]|&#\w{1,7};/gu;
const TEXTUAL_SHARE = 0.6;
// Not the strict decoder: what it throws costs more than all else where most runs are no UTF-8.
const UTF8_DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const REPLACEMENT = '\ufffd';

/** Creates a decoder of the runs that match `form`; `read` gives undefined for what only looks so. */
export function decoderOf(
  prefilter: RegExp,
  form: RegExp,
  read: (match: RegExpExecArray) => EncodedRun | undefined,
): Decoder {
  return {
    prefilter,
    *find(text) {
      for (const match of text.matchAll(form)) {
        const run = match[0].length > LONGEST_RUN ? undefined : read(match);
        if (run !== undefined) yield run;
      }
    },
  };
}

/** A match as a run whose text stems from all of it. */
export const wholeRun = (match: RegExpExecArray, text: string): EncodedRun => ({
  start: match.index,
  end: match.index + match[0].length,
  text,
});

/** The text of UTF-8 bytes; undefined when they are no UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  const text = UTF8_DECODER.decode(bytes);
  return text.includes(REPLACEMENT) ? undefined : text;
}

/** The text of UTF-8 bytes; undefined when it is not printable or shorter than four characters. */
export function printableText(bytes: Uint8Array): string | undefined {
  const text = utf8Text(bytes);
  return text !== undefined && PRINTABLE.test(text) ? text : undefined;
}

/** The text of UTF-8 bytes; undefined when it does not look like something that people type. */
export function typedText(bytes: Uint8Array): string | undefined {
  const text = printableText(bytes);
  if (text === undefined) return undefined;
  const textual = text.match(TEXTUAL)?.join('').length ?? 0;
  return textual < text.length * TEXTUAL_SHARE ? undefined : text;
}
