import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { unnameableTypes } from './exported-types.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'gatewarden-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

it('every type that a user of the package meets can be imported', { timeout: 180_000 }, () => {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const outDir = join(FOLDER, 'types');
  const args = ['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', outDir];
  execFileSync(process.execPath, [compiler, ...args], { cwd: ROOT });
  expect(unnameableTypes(outDir, ['index.d.ts', 'node.d.ts'])).toEqual([]);
});

describe('unnameableTypes()', () => {
  const write = (name: string, text: string) => writeFileSync(join(FOLDER, name), text);

  it('finds what is only reached through others, and not values or members named alike', () => {
    mkdirSync(join(FOLDER, 'deep'));
    write(
      'deep/a.d.ts',
      "import type { B as Other } from './b.js';\nimport type { X } from 'x';\n" +
        'declare const LIST: readonly string[];\n/** A Comment. */\ninterface Comment {\n}\n' +
        'export interface A {\n  other: Other;\n  list: typeof LIST;\n  x: X;\n}\n',
    );
    write('deep/b.d.ts', 'interface Hidden {\n}\nexport type B = Hidden;\n');
    write('entry.d.ts', "export type { A as Shown } from './deep/a.js';\n");
    const found = ['deep/b.d.ts#B', 'deep/b.d.ts#Hidden', 'package:x#X'];
    expect(unnameableTypes(FOLDER, ['entry.d.ts'])).toEqual(found);
    write('all.d.ts', "export { B } from './deep/b.js';\n");
    expect(unnameableTypes(FOLDER, ['entry.d.ts', 'all.d.ts'])).toEqual([found[1], found[2]]);
  });
});
