import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One published name: the file that declares it and its name there, as `file#name`. */
type Id = string;

interface Declarations {
  /** What the file declares, with the names that each declaration mentions. */
  readonly declared: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that are types; a value behind a type, such as the list of its texts, needs no name. */
  readonly types: ReadonlySet<string>;
  /** Names that the file takes from others, or hands on. */
  readonly from: ReadonlyMap<string, Id>;
  readonly exported: ReadonlyMap<string, Id>;
}

/**
 * Types that a user of the entries meets in a signature and cannot import from any of them. Reads the
 * declaration files below `root`, as the compiler writes them.
 */
export function unnameableTypes(root: string, entries: readonly string[]): readonly Id[] {
  const files = new Map<string, Declarations>();
  const fileOf = (file: string): Declarations => {
    const known = files.get(file) ?? readDeclarations(root, file);
    files.set(file, known);
    return known;
  };
  const origin = (id: Id): Id => {
    const [file = '', name = ''] = id.split('#');
    if (file.startsWith('package:')) return id;
    const { declared, exported, from } = fileOf(file);
    const next = exported.get(name) ?? from.get(name);
    return declared.has(name) || next === undefined || next === id ? id : origin(next);
  };
  const named = new Set(
    entries.flatMap((entry) => [...fileOf(entry).exported.values()].map(origin)),
  );
  const reached = new Set(named);
  for (const id of reached) {
    const [file = '', name = ''] = id.split('#');
    if (file.startsWith('package:')) continue;
    const { declared, from } = fileOf(file);
    for (const word of declared.get(name) ?? []) {
      const target = from.get(word) ?? (declared.has(word) ? `${file}#${word}` : undefined);
      if (target !== undefined) reached.add(origin(target));
    }
  }
  const isType = (id: Id): boolean => {
    const [file = '', name = ''] = id.split('#');
    return file.startsWith('package:') || fileOf(file).types.has(name);
  };
  return [...reached].filter((id) => !named.has(id) && isType(id)).sort();
}

function readDeclarations(root: string, file: string): Declarations {
  const text = readFileSync(`${root}/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const from = new Map<string, Id>();
  const exported = new Map<string, Id>();
  const handOn = /^(import|export)(?: type)? \{([^}]*)\} from ['"]([^'"]+)['"]/gm;
  for (const [, kind, names = '', path = ''] of text.matchAll(handOn)) {
    const target = path.startsWith('.')
      ? posix.join(posix.dirname(file), path).replace(/\.[jt]s$/, '.d.ts')
      : `package:${path}`;
    for (const entry of names.split(',').map((name) => name.trim().replace(/^type /, ''))) {
      const [name = '', as = name] = entry.split(' as ');
      if (name !== '') (kind === 'import' ? from : exported).set(as, `${target}#${name}`);
    }
  }
  const start =
    /^(export )?(?:declare )?(interface|type|class|abstract class|function|const) (\w+)/gm;
  const starts = [...text.matchAll(start)];
  const declared = new Map<string, Set<string>>();
  const types = new Set<string>();
  starts.forEach(({ index, 1: isExported, 2: kind = '', 3: name = '' }, n) => {
    const body = text.slice(index, starts[n + 1]?.index);
    const words = declared.get(name) ?? new Set();
    for (const [word] of body.matchAll(/\b[A-Za-z_]\w*\b/g)) words.add(word);
    declared.set(name, words);
    if (kind !== 'function' && kind !== 'const') types.add(name);
    if (isExported !== undefined) exported.set(name, `${file}#${name}`);
  });
  return { declared, types, from, exported };
}
