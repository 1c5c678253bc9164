import { describe, expect, it } from 'vitest';
import { hasCue, hasCueBefore } from '../../../../src/detect/ner/compromise/cues.ts';
import { mayHoldNames } from '../../../../src/detect/ner/compromise/prefilter.ts';

describe('mayHoldNames()', () => {
  it.each(['we met Ann', 'Jordan: hello', 'my name is ann', 'dear ann', 'signed, ann', 'ÉMILE'])(
    'lets %j pass',
    (text) => {
      expect(mayHoldNames(text)).toBe(true);
    },
  );

  it.each(['', 'what is the time?', 'Write a poem. Explain it.', 'On Monday I use Python', '42'])(
    'stops %j',
    (text) => {
      expect(mayHoldNames(text)).toBe(false);
    },
  );
});

describe('hasCueBefore()', () => {
  it.each([
    'my name is ',
    'My name’s "',
    'Name: ',
    'name:\n',
    '"name": "',
    'Dear ',
    'Mr. ',
    'MRS ',
    'Dr ',
    'she named him ',
    'people call me ',
    'Regards,\n',
    'Patient: ',
    'Hi ',
  ])('takes %j for a cue', (text) => {
    expect(hasCueBefore(text, text.length)).toBe(true);
    expect(hasCue(text)).toBe(true);
  });

  it.each(['this is ', 'I am ', 'a filename ', 'endear ', 'name: x', 'hmr ', 'Dear Ann, '])(
    'does not take %j for one',
    (text) => {
      expect(hasCueBefore(text, text.length)).toBe(false);
    },
  );
});
