import { type Decoder, decoderOf, type EncodedRun, type UnitSpan, wholeRun } from './decoder.ts';

const DOT = '[ \\t]{1,2}dot[ \\t]{1,2}';
const LABEL = '[a-z0-9_-]{1,30}';
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}_@.-])(${LABEL}(?:(?:${DOT}|\\.)${LABEL}){0,3})[ \\t]{1,2}at[ \\t]{1,2}` +
    `${LABEL}(?:${DOT}${LABEL}){1,3}(?![\\p{L}\\p{N}_@-])`,
  'giu',
);
const SIGN = /[ \t]{1,2}(at|dot)[ \t]{1,2}/gi;

/** Words that stand in front of "at" when it is no sign: "look at", "hosted at", "us at". */
const PROSE = new Set(
  (
    'a am an and are arrive arrived available be been being call contact find found here him her host hosted i is it ' +
    'its live lives look looked looking looks me meet meeting one only order page pages point pointed points ' +
    'read reach register registered register see seen served sign site something start store them then there this ' +
    'up us visit visited was website were what where work works working you'
  ).split(' '),
);

/** Decodes addresses as they are spoken: "ada dot lovelace at example dot com". */
export const SPOKEN_MAIL_DECODER: Decoder = decoderOf(/[ \t]dot[ \t]/i, SPOKEN, readSpoken);

function readSpoken(match: RegExpExecArray): EncodedRun | undefined {
  const [run, local = ''] = match;
  if (PROSE.has(local.toLowerCase())) return undefined;
  const spans: UnitSpan[] = [];
  let text = '';
  let from = 0;
  const keep = (end: number): void => {
    text += run.slice(from, end);
    for (; from < end; from += 1) spans.push([match.index + from, match.index + from + 1]);
  };
  for (const sign of run.matchAll(SIGN)) {
    keep(sign.index);
    from = sign.index + sign[0].length;
    text += sign[1]?.toLowerCase() === 'at' ? '@' : '.';
    spans.push([match.index + sign.index, match.index + from]);
  }
  keep(run.length);
  return { ...wholeRun(match, text), spans };
}
