import { describe, expect, it } from 'vitest';
import { compileContext } from '../../src/detect/context.ts';
import type { ContextRule } from '../../src/model/rule.ts';
import { rawView } from '../../src/text/raw-view.ts';

function near(text: string, over: Partial<ContextRule> = {}) {
  const search = compileContext({
    boost: ['nhs', 'social security'],
    suppress: ['order', 'café'],
    boostBy: 0.35,
    suppressBy: 0.5,
    window: { before: 40, after: 20 },
    ...over,
  });
  const start = text.indexOf('@@');
  return search(rawView(text), { start, end: start + 2 });
}

describe('compileContext()', () => {
  it.each<[string, string, object]>([
    ['a word before', 'my nhs number @@', { boost: 'nhs' }],
    ['a word after', '@@ is the NHS one', { boost: 'nhs' }],
    ['a phrase', 'social  security: @@', { boost: 'social security' }],
    ['both kinds', 'order for nhs @@', { boost: 'nhs', suppress: 'order' }],
    ['accents', 'im CAFE @@', { suppress: 'café' }],
    ['a JSON key', '{"nhs_number": "@@"}', { boost: 'nhs' }],
    ['a camel-case key', '{"nhsNumber": "@@"}', { boost: 'nhs' }],
    ['nothing inside a longer word', 'in Enhsland @@ border', {}],
    ['nothing across a blank line', 'nhs\n\n@@', {}],
    ['nothing beyond the window', `nhs ${'x '.repeat(30)}@@`, {}],
    ['nothing across the finding', 'social @@ security', {}],
  ])('sees %s', (_, text, expected) => {
    expect(near(text)).toEqual(expected);
  });

  it('sees nothing when the rule has no words', () => {
    expect(near('nhs @@', { boost: [], suppress: [] })).toEqual({});
  });

  it('ignores context words without letters or digits', () => {
    expect(near('-- @@', { boost: ['--'], suppress: [] })).toEqual({});
  });
});
