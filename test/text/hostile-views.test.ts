import { describe, expect, it } from 'vitest';
import { rawView } from '../../src/text/view.ts';
import { decodedView } from '../../src/text/views/decoded.ts';
import { foldedView } from '../../src/text/views/folded.ts';
import { leetViews } from '../../src/text/views/leet.ts';

const LENGTH = 25_000;
/** How much longer the second text is. */
const TIMES = 8;
/** Linear work takes 8 times as long for it; a step for every pair of characters, 64 times. */
const MOST_TIMES = 24;
/** Pairs of measurements, of which one has to show it: other work shares the machine. */
const TRIES = 12;

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

/** Microseconds of a core that the views of a text take, and one more, so that there are some. */
function processorTime(text: string): number {
  const start = process.cpuUsage();
  leetViews(decodedView(text, foldedView(text)) ?? rawView(text));
  const { user, system } = process.cpuUsage(start);
  return user + system + 1;
}

describe('views of hostile texts', () => {
  it.each(Object.entries(UNITS))('are made in linear time: %s', (_, unit) => {
    const textOf = (length: number) =>
      unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const [short, long] = [textOf(LENGTH), textOf(TIMES * LENGTH)];
    const growths: number[] = [];
    do growths.push(processorTime(long) / processorTime(short));
    while (Math.min(...growths) > MOST_TIMES && growths.length < TRIES);
    expect(Math.min(...growths)).toBeLessThanOrEqual(MOST_TIMES);
  });
});
