import type { Evasion } from '../measure/evasions.ts';
import { share, table } from './table.ts';

/** Writes the table of disguised values. */
export function renderEvasions(evasions: readonly Evasion[]): string {
  const rows = evasions.map(({ name, tried, lost }) => [
    name,
    String(tried),
    share(1 - lost.length / tried),
  ]);
  return [
    '## Disguised values\n',
    'Values of the tests of the shipped packs and of the corpus, written in another way: the share that is',
    'still found and masked in place, with the text around it unchanged and nothing of it left to decode.\n',
    `${table(['disguise', 'values', 'kept'], rows)}\n`,
  ].join('\n');
}
