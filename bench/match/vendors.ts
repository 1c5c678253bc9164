import type { Random } from '../../test/support/random.ts';

const HEADS = [
  ...['ac', 'bel', 'cor', 'dra', 'el', 'fen', 'gal', 'hy', 'in', 'jun', 'kal', 'lu', 'mon', 'nor'],
  ...['ori', 'pel', 'qua', 'ras', 'sol', 'tor', 'ul', 'ver', 'wil', 'xan', 'yor', 'zen'],
];
const TAILS = [
  ...[
    'base',
    'cast',
    'dera',
    'dock',
    'flow',
    'gate',
    'grid',
    'hub',
    'lane',
    'lume',
    'mark',
    'mesh',
  ],
  ...['nix', 'pay', 'point', 'ridge', 'sync', 'tale', 'track', 'vault', 'wave', 'works'],
];

/** A made-up service name of five or more letters; there are some hundreds. */
export function vendor(random: Random): string {
  return random.pick(HEADS) + random.pick(TAILS);
}

/** A short prefix as tokens have it: two to five letters, at times two parts. */
export function tokenPrefix(random: Random): string {
  const name = vendor(random);
  const first = name.slice(0, 3 + random.int(3));
  return random.int(3) === 0 ? `${first}-${name.at(-1)}k` : first;
}
