/**
 * A strict JSON reader that keeps what `JSON.parse` loses and the gateway looks at: repeated keys,
 * the spelling of numbers (`403` is a status, `403.0` is not) and lone surrogate escapes.
 */
export type JsonNode =
  | { readonly kind: 'null' | 'boolean' }
  | { readonly kind: 'number'; readonly spelling: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, JsonNode])[] };

/** serde_json refuses the 128th nested value. */
const MAX_DEPTH = 127;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside strings
const PLAIN = /[^"\\\u0000-\u001f]*/y;
// One escape. A surrogate must come as a pair; that is where JSON.parse is more lenient.
const ESCAPE =
  /\\(?:["\\/bfnrt]|u(?:[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(?![dD][89a-fA-F])[\da-fA-F]{4}))/y;
const WORDS: readonly (readonly [string, JsonNode])[] = [
  ['null', { kind: 'null' }],
  ['true', { kind: 'boolean' }],
  ['false', { kind: 'boolean' }],
];

/** The tree of one whole JSON text, or undefined when serde_json would not parse it. */
export function readJson(text: string): JsonNode | undefined {
  const reader = new Reader(text);
  try {
    const node = reader.value(0);
    return reader.atEnd() ? node : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#skip(SPACE);
    return this.#at === this.#text.length;
  }

  value(depth: number): JsonNode {
    this.#skip(SPACE);
    const first = this.#text[this.#at];
    if (first === '"') return { kind: 'string', value: this.#string() };
    if (first === '{') return this.#object(depth + 1);
    if (first === '[') return this.#array(depth + 1);
    for (const [word, node] of WORDS) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return node;
      }
    }
    return this.#number();
  }

  #object(depth: number): JsonNode {
    const entries: [string, JsonNode][] = [];
    this.#list('}', depth, () => {
      this.#skip(SPACE);
      const key = this.#string();
      this.#expect(':');
      entries.push([key, this.value(depth)]);
    });
    return { kind: 'object', entries };
  }

  #array(depth: number): JsonNode {
    const items: JsonNode[] = [];
    this.#list(']', depth, () => items.push(this.value(depth)));
    return { kind: 'array', items };
  }

  #list(end: string, depth: number, element: () => void): void {
    if (depth > MAX_DEPTH) throw new SyntaxError('too deep');
    this.#at += 1;
    if (this.#next(end)) return;
    do element();
    while (this.#next(','));
    this.#expect(end);
  }

  #number(): JsonNode {
    const start = this.#at;
    this.#skip(NUMBER);
    const spelling = this.#text.slice(start, this.#at);
    if (spelling === '' || !Number.isFinite(Number(spelling))) throw new SyntaxError('number');
    return { kind: 'number', spelling };
  }

  #string(): string {
    const start = this.#at;
    if (this.#text[start] !== '"') throw new SyntaxError('string');
    this.#at += 1;
    this.#skip(PLAIN);
    const escaped = this.#text[this.#at] === '\\';
    while (this.#text[this.#at] === '\\') {
      if (!this.#skip(ESCAPE)) throw new SyntaxError('escape');
      this.#skip(PLAIN);
    }
    if (this.#text[this.#at] !== '"') throw new SyntaxError('string');
    this.#at += 1;
    const raw = this.#text.slice(start, this.#at);
    return escaped ? String(JSON.parse(raw)) : raw.slice(1, -1);
  }

  #next(char: string): boolean {
    this.#skip(SPACE);
    if (this.#text[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    if (!this.#next(char)) throw new SyntaxError(char);
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }
}
