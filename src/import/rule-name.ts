/** Splits a name in any spelling into words: `UsSsn`, `us_ssn` and `US SSN` all give `us`, `ssn`. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Creates a function that returns unique ids with their origin in front, such as
 * `gitleaks.aws-access-token`; the second id of the same name ends in `-2`.
 */
export function createIds(origin: string): (name: string) => string {
  const used = new Set<string>();
  return (name) => {
    const base = `${origin}.${slug(name)}`;
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return id;
  };
}

/** Writes a name as a part of an id or of a list name: lower-case letters, digits and hyphens. */
export function slug(name: string): string {
  const words = wordsOfName(name).join('-');
  return words === '' ? 'rule' : words;
}

/** Writes a name as an entity: upper snake case that begins with a letter. */
export function entityName(name: string): string {
  const words = wordsOfName(name).join('_').toUpperCase();
  return /^[A-Z]/.test(words) ? words : `X_${words}`;
}

/** Writes a text as a title of one line; `otherwise` if it is empty. */
export function titleOf(text: string, otherwise: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? otherwise : line;
}
