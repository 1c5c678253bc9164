import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../../../src/detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../../../../src/detect/ner/gazetteer/recognizer.ts';
import { testEntityRecognizer } from '../../../conformance/entity-recognizer.ts';
import { GAZETTEER } from './support/shipped-gazetteer.ts';

testEntityRecognizer('createNameRecognizer()', async () => ({
  recognizer: createNameRecognizer(GAZETTEER),
}));

describe('createNameRecognizer()', () => {
  it('says that it failed instead of throwing, without the text', () => {
    const broken: Gazetteer = {
      ...GAZETTEER,
      ofHash: () => {
        throw new Error('Maria Lopez');
      },
    };
    const answer = createNameRecognizer(broken).recognizeSync(['Maria Lopez']);
    expect(answer).toEqual({ status: 'unfinished', cause: 'failed' });
  });
});
