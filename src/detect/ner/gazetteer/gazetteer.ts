import { foldLetter, hashPhrase, hashUnit } from './letters.ts';

/** The lists that a word or phrase is in, as bits to combine with `|`. */
export const LISTED = Object.freeze({
  /** A first name that several sources list, or a curated one. */
  first: 1,
  /** A first name that one large list has. */
  rareFirst: 2,
  last: 4,
  /** An ordinary English word. */
  common: 8,
  /** A place of 15,000 people or more. */
  city: 16,
  town: 32,
  /** A country, or a state of a large one. */
  country: 64,
  /** The first word of a listed phrase. */
  opensPhrase: 128,
});

/** The bits of a word that is a name of a person in any way. */
export const LISTED_NAME: number = LISTED.first | LISTED.rareFirst | LISTED.last;

/** A list of names of persons and places. Immutable. */
export interface Gazetteer {
  /** Returns the bits of `LISTED` of a word or phrase by its `hashPhrase`; 0 if it is not listed. */
  ofHash(hash: number): number;
  /** Extends a hash by the letters of a part of a text. */
  extend(hash: number, text: string, start: number, end: number): number;
  /** Returns the bits of `LISTED` of a word or phrase. */
  of(phrase: string): number;
  /** Number of words and phrases. */
  readonly size: number;
}

/** The first line of the file. */
interface Head {
  readonly format: 'gatewarden-gazetteer/1';
  readonly entries: number;
}

const NEWLINE = 10;
/** Number of buckets: hashes are looked up by their upper 16 bits. */
const BUCKETS = 0x10000;

/**
 * Reads a gazetteer: one line of JSON, then the hashes of all entries in ascending order (32 bits,
 * little endian), then one byte of bits for each. Words are
 * kept as hashes, so that one unlisted word in 20,000 is taken for a listed one.
 *
 * @throws RangeError if the bytes are not such a file.
 */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  const { head, data } = split(bytes);
  const size = head.entries;
  if (data.length !== size * 5) throw new RangeError('Cannot read the gazetteer: wrong length');
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const hashes = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) hashes[i] = view.getUint32(i * 4, true);
  const bits = data.slice(size * 4);
  const firsts = firstOfBuckets(hashes);
  const ofHash = (hash: number): number => {
    const bucket = hash >>> 16;
    const end = firsts[bucket + 1] ?? 0;
    for (let i = firsts[bucket] ?? 0; i < end; i += 1) {
      if (hashes[i] === hash) return bits[i] ?? 0;
    }
    return 0;
  };
  return Object.freeze({
    ofHash,
    extend,
    of: (phrase: string) => ofHash(hashPhrase(phrase)),
    size,
  });
}

function extend(hash: number, text: string, start: number, end: number): number {
  let extended = hash;
  for (let at = start; at < end; at += 1) {
    const letter = foldLetter(text.charCodeAt(at));
    if (letter !== 0) extended = hashUnit(extended, letter);
  }
  return extended;
}

function split(bytes: Uint8Array): { readonly head: Head; readonly data: Uint8Array } {
  const end = bytes.indexOf(NEWLINE);
  if (end === -1) throw new RangeError('Cannot read the gazetteer: no first line');
  // The form is checked right below.
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Head;
  if (head.format !== 'gatewarden-gazetteer/1' || !Number.isInteger(head.entries)) {
    throw new RangeError('Cannot read the gazetteer: unknown format');
  }
  return { head, data: bytes.subarray(end + 1) };
}

function firstOfBuckets(hashes: Uint32Array): Uint32Array {
  const firsts = new Uint32Array(BUCKETS + 1);
  for (const hash of hashes) firsts[(hash >>> 16) + 1] = (firsts[(hash >>> 16) + 1] ?? 0) + 1;
  for (let i = 1; i <= BUCKETS; i += 1) firsts[i] = (firsts[i] ?? 0) + (firsts[i - 1] ?? 0);
  return firsts;
}
