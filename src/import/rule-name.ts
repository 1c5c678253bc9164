/** The words of a name in any spelling: `UsSsnRecognizer`, `us_ssn` and `US SSN` are alike. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * Gives ids that keep their origin, like `gitleaks.aws-access-token`, and are unique: a second one
 * of the same name ends in `-2`.
 */
export function createIds(origin: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = `${origin}.${slug(name)}`;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
}

/** A name as a part of an id or the name of a list: lower-case letters, digits and hyphens. */
export function slug(name: string): string {
  const words = wordsOfName(name).join('-');
  return words === '' ? 'rule' : words;
}

/** A name as an entity: upper snake case, a letter first. */
export function entityName(name: string): string {
  const words = wordsOfName(name).join('_').toUpperCase();
  return /^[A-Z]/.test(words) ? words : `X_${words}`;
}

/** A text as a title: one line, not empty. */
export function titleOf(text: string, otherwise: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? otherwise : line;
}
