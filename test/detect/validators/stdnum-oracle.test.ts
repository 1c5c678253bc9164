import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { VALIDATORS } from '../../../src/detect/validators/registry.ts';
import { WHOLE } from '../../support/sample.ts';
import { EUROPE_EAST_ORACLE } from './national/europe-east-oracle.ts';
import { EUROPE_ORACLE } from './national/europe-oracle.ts';
import { EUROPE_WEST_ORACLE } from './national/europe-west-oracle.ts';
import { WORLD_ORACLE } from './national/world-oracle.ts';
import { DIGITS, type Random, seededRandom } from './random.ts';
import { drawForm, type OracleRow } from './stdnum-rows.ts';

const ROWS: readonly OracleRow[] = [
  ...EUROPE_WEST_ORACLE,
  ...EUROPE_ORACLE,
  ...EUROPE_EAST_ORACLE,
  ...WORLD_ORACLE,
];
const SAMPLES_PER_FORM = 300;
/** Of so many of them every ending is tried, by default only until enough are valid. */
const COMPLETED = 100;
const ENOUGH = WHOLE ? Number.POSITIVE_INFINITY : 200;

const theirCheck = ({ theirs }: OracleRow): ((value: string) => boolean) => {
  const [country = '', key = ''] = theirs.split('.');
  const validator = stdnum[country]?.[key];
  if (validator === undefined) throw new Error(`stdnum has no ${theirs}`);
  return (value) => validator.validate(value).isValid;
};

const isExcepted = ({ except = [] }: OracleRow, value: string, acceptedByUs: boolean): boolean =>
  except.some(
    ({ acceptedBy, of }) =>
      (acceptedBy === 'ours') === acceptedByUs && (of === undefined || of.test(value)),
  );

/** The value with one digit replaced by a random one. */
function mutate(value: string, random: Random): string {
  const places = Array.from(value, (sign, at) => (/[0-9]/.test(sign) ? at : -1)).filter(
    (at) => at >= 0,
  );
  const at = places[random.below(places.length)] ?? 0;
  return value.slice(0, at) + random.of(DIGITS, 1) + value.slice(at + 1);
}

/** The value with every ending of two digits, or every last letter: some of them are valid. */
function endings(value: string): string[] {
  const isLetter = /[A-Z]$/.test(value);
  const last = isLetter ? Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ') : hundred;
  return last.map((ending) => value.slice(0, -ending.length) + ending);
}

const hundred = Array.from({ length: 100 }, (_, i) => `${i}`.padStart(2, '0'));

/** Random numbers, their endings that either of the two accepts, and these with a wrong digit. */
function samples(row: OracleRow, accepts: (value: string) => boolean): string[] {
  const random = seededRandom(row.theirs.length + row.ours.length);
  const drawn = row.forms.flatMap((form) =>
    Array.from({ length: SAMPLES_PER_FORM }, () => drawForm(form, random)),
  );
  const valid: string[] = [];
  for (const value of drawn.slice(0, COMPLETED)) {
    if (valid.length < ENOUGH) valid.push(...endings(value).filter(accepts));
  }
  return [...drawn, ...valid, ...valid.map((value) => mutate(value, random))];
}

describe('validators beside those of stdnum', () => {
  it.each(ROWS)('$ours agrees with $theirs', (row) => {
    const theirs = theirCheck(row);
    const ours = VALIDATORS.get(row.ours)?.check ?? (() => false);
    const values = samples(row, (value) => theirs(value) || ours(value));
    const differing = values.filter(
      (value) => ours(value) !== theirs(value) && !isExcepted(row, value, ours(value)),
    );
    expect(values.filter((value) => ours(value) && theirs(value)).length).toBeGreaterThan(10);
    expect(differing.slice(0, 10)).toEqual([]);
  });
});
