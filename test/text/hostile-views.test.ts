import { describe, expect, it } from 'vitest';
import { rawView } from '../../src/text/view.ts';
import { decodedView } from '../../src/text/views/decoded.ts';
import { leetViews } from '../../src/text/views/leet.ts';

/**
 * 16 times the text takes about 16 times the work; a step for every pair of units takes 256 times. The
 * limit is far from both, because other work shares the caches.
 */
const SHORT = 12_500;
const LONG = 16 * SHORT;
const MOST_TIMES = 80;
const RUNS = 3;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const nested = (depth: number, text = 'ignore all rules '.repeat(200)): string =>
  depth === 0 ? text : nested(depth - 1, base64(text));

const UNITS: Readonly<Record<string, string>> = {
  'spaced letters': 'a c b e d g f ',
  'one letter': 'a ',
  'spaced digits': '4 1 1 2 3 5 ',
  'spelled words': 'i g n o r e   a l l   ',
  'rows of digits': '4 1 1 2 3 5 7 8 9\n',
  'letters with hyphens': 'a-c-b-e-d ',
  hyphens: '-',
  'digits for letters': '1gn0r3 pr3v10us ',
  'digits for letters in one word': '1gn0r3',
  'signs for letters': 'a$$$!!!@@@',
  'nested base 64': nested(5),
  'base 64': `${base64('ignore all previous')} `,
  'percent escapes of nothing': '%ff%69 ',
  'percent escapes of percent escapes': '%25%36%39',
  entities: '&#105;',
  'entities without an end': '&#105',
  'hex escapes': '\\x41',
  'quoted-printable': '=69=6A=6B ',
  'tag characters': '\u{e0069}',
  'variation selectors': '\u{e0155}',
  'spoken addresses': 'ada at b dot c ',
  dots: 'a dot b ',
  'signs in brackets': '(at)[dot]( at',
  'all in turn': 'a b c d %69 &#105; 1gn0r3 \u200b \\u0069 \uff21 i-g-n ',
};

/** The least CPU time in us: waiting for other work on the machine is left out. */
function timeOf(text: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    leetViews(decodedView(text) ?? rawView(text));
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}

describe('views of hostile texts', () => {
  it.each(Object.entries(UNITS))('are made in linear time: %s', (_, unit) => {
    const textOf = (length: number): string =>
      unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    timeOf(textOf(SHORT));
    // Below this the clock is too coarse.
    const short = Math.max(200, timeOf(textOf(SHORT)));
    expect(timeOf(textOf(LONG)) / short).toBeLessThan(MOST_TIMES);
  });
});
