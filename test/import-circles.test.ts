import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The files that each file imports, types included, by paths from the root of the repository. */
type Graph = ReadonlyMap<string, readonly string[]>;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function importsOf(file: string, source: string): string[] {
  const targets = source.matchAll(/\b(?:from|import\()\s*'(\.[^']+\.ts)'/g);
  return Array.from(targets, ([, target = '']) => posix.join(posix.dirname(file), target));
}

function readGraph(folder: string): Graph {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll(sep, '/')}`);
  return new Map(
    files.map((file) => [file, importsOf(file, readFileSync(join(ROOT, file), 'utf8'))]),
  );
}

/** The files on the first circle of imports, the first of them also last; empty if there is none. */
function findCircle(graph: Graph): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] => {
    const start = path.indexOf(file);
    if (start !== -1) return [...path.slice(start), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target);
      if (circle.length > 0) return circle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('imports', () => {
  it.each(['src', 'scripts', 'bench'])('form no circle in %s', (folder) => {
    expect(findCircle(readGraph(folder))).toEqual([]);
  });
});

describe('findCircle()', () => {
  it('finds a circle of types between the sources of a list and its readers', () => {
    const graph: Graph = new Map([
      ['build.ts', ['sources.ts']],
      ['sources.ts', ['names.ts']],
      ['names.ts', ['sources.ts']],
    ]);
    expect(findCircle(graph)).toEqual(['sources.ts', 'names.ts', 'sources.ts']);
  });

  it('finds none where two files share an import', () => {
    const graph: Graph = new Map([
      ['a.ts', ['b.ts', 'c.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', []],
    ]);
    expect(findCircle(graph)).toEqual([]);
  });
});
