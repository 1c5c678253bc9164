import { expect, it } from 'vitest';
import { REJECT_STATUSES } from '../../src/model/reject-statuses.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

it('REJECT_STATUSES are the 4xx and 5xx of the table of older gateways', () => {
  const known = [...range(400, 417), ...range(421, 424), 426, 428, 429, 431];
  expect(REJECT_STATUSES).toEqual([...known, ...range(500, 508), 510, 511]);
});
