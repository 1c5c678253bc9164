/** An Aho-Corasick machine of the keywords; a state is the longest keyword start just read. */
export interface KeywordMachine {
  readonly units: readonly number[];
  /** The state after `unit`; undefined when a keyword is complete. `unit` is one of `units`. */
  after(state: string, unit: number): string | undefined;
}

/** Compiles lower-case keywords, none of them empty. */
export function createKeywordMachine(keywords: readonly string[]): KeywordMachine {
  const starts = new Set(
    keywords.flatMap((k) => Array.from({ length: k.length }, (_, i) => k.slice(0, i))),
  );
  const known = new Map<string, string | undefined>();
  const compute = (text: string): string | undefined => {
    if (keywords.some((keyword) => text.endsWith(keyword))) return undefined;
    let rest = text;
    while (!starts.has(rest) && rest !== '') rest = rest.slice(1);
    return rest;
  };
  return {
    units: [...new Set(keywords.join('').split(''))].map((unit) => unit.charCodeAt(0)),
    after(state, unit) {
      const text = state + String.fromCharCode(unit);
      if (!known.has(text)) known.set(text, compute(text));
      return known.get(text);
    },
  };
}
