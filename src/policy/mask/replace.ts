import type { Fault } from '../fault.ts';
import type { MaskOf, Operator } from './operator.ts';

/** Words of templates that the format has and this version does not implement. */
const LATER_WORDS = ['{n}', '{hash}'];

/** Fills a template that says what stood there. */
export const replace: Operator<MaskOf<'replace'>> = {
  summary: '`replace` by a template',
  options: {
    template: {
      kind: 'text',
      description: 'Operator `replace`: the stand-in. `{entity}` is the entity of the rule.',
      default: '[{entity}]',
    },
  },
  needs: [],
  apply: (_text, { template }, { entity }) => template.replaceAll('{entity}', entity),
  reveals: () => undefined,
  forMerged: (mask) => mask,
  lint: ({ template }) => (template.match(/\{[A-Za-z_]*\}/g) ?? []).flatMap(unknownWord),
};

/** A word in braces that stands for nothing would be shown as it is. */
function unknownWord(word: string): Fault[] {
  if (word === '{entity}') return [];
  const isLater = LATER_WORDS.includes(word);
  const state = isLater ? 'this version does not implement it' : 'there is no such word';
  return [
    {
      code: isLater ? 'GW_PACK_UNSUPPORTED' : 'GW_PACK_MASK',
      message: `Cannot use "${word}" in mask.template: ${state}`,
      hint: isLater ? 'it comes with a later version of Gatewarden' : 'known words: {entity}',
      path: ['mask', 'template'],
    },
  ];
}
