// The shipped packs as the server loads them, for dist/packs: part of npm run build, after the compiler.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadRulePacks } from '../dist/store/index.js';
import { prebuiltName, writePrebuilt } from '../dist/store/prebuilt.js';

const folder = new URL('../dist/packs/', import.meta.url);
// What an earlier build made must not stand in for what this one would read.
rmSync(folder, { recursive: true, force: true });
const packs = await loadRulePacks(['builtin:all', 'builtin:demo']);
mkdirSync(folder, { recursive: true });
for (const pack of packs) {
  writeFileSync(new URL(prebuiltName(pack.file), folder), writePrebuilt(pack));
}
