import { describe, expect, it } from 'vitest';
import { compileContext } from '../../../src/detect/checks/context-words.ts';
import type { ContextRule } from '../../../src/model/rule.ts';
import { rawView } from '../../../src/text/view.ts';

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

  const WORDS = [
    '住所',
    '身份证',
    '電話番号',
    '주민등록번호',
    '여권',
    'โทรศัพท์',
    'ໂທລະສັບ',
    'ទូរស័ព្ទ',
    'ဖုန်း',
    '卡',
    'ID',
  ];
  it.each([
    ['Chinese', '他的身份证号码是@@。', '身份证'],
    ['Japanese', '御社の電話番号は@@です', '電話番号'],
    ['Korean with a particle', '제 주민등록번호는 @@ 입니다', '주민등록번호'],
    ['a compound of Korean', '외국인주민등록번호를@@', '주민등록번호'],
    ['a short Korean word with a particle', '제 여권은 @@', '여권'],
    ['Thai', 'กรุณาติดต่อโทรศัพท์มือถือ@@', 'โทรศัพท์'],
    ['Lao', 'ເບີໂທລະສັບຂອງຂ້ອຍ@@', 'ໂທລະສັບ'],
    ['Khmer', 'លេខទូរស័ព្ទរបស់ខ្ញុំ@@', 'ទូរស័ព្ទ'],
    ['Burmese', 'ကျွန်တော့်ဖုန်းနံပါတ်@@', 'ဖုန်း'],
    ['full-width and hidden characters', '他的身\u200b份证：＃@@', '身份证'],
    ['a Latin word beside Japanese', '社員のIDは@@', 'ID'],
    ['a character that stands alone', '卡: @@', '卡'],
    ['a sentence longer than the window', `${'我'.repeat(60)}身份证${'我'.repeat(30)}@@`, '身份证'],
    ['a word behind the span', '@@は私の電話番号です', '電話番号'],
  ])('finds a word of an unspaced script: %s', (_, text, boost) => {
    expect(near(text, { boost: WORDS, suppress: [] })).toEqual({ boost });
  });

  it.each([
    ['a Latin word in a longer one', '社員のIDENTは@@'],
    ['a character of another word', '银行卡车@@'],
    ['the end of a longer Korean word', '국민의 참여권 @@'],
    ['parts on both sides of the span', '身份@@证'],
    ['parts in two sentences', '身份。证 @@'],
    ['a word beyond the window', `身份证${'我'.repeat(41)}@@`],
  ])('finds no word of an unspaced script in %s', (_, text) => {
    expect(near(text, { boost: WORDS, suppress: [] })).toEqual({});
  });
});
