import { describe, expect, it } from 'vitest';
import { splitAtSeams, wholeWord } from '../../../src/text/context/word-boundaries.ts';

describe('splitAtSeams()', () => {
  it.each([
    ['Latin beside Japanese', 'お客様のemailはada', 'お客様の email は ada'],
    ['digits beside Korean', '번호는960', '번호는 960'],
    ['one script', '身份证号码', '身份证号码'],
    ['scripts of one language', '個人ナンバーの番号', '個人ナンバーの番号'],
    ['marks of the script itself', 'ที่อยู่', 'ที่อยู่'],
    ['spaces that are there', 'email は 身份', 'email は 身份'],
    ['other scripts', 'नाम имя nom 12', 'नाम имя nom 12'],
  ])('splits %s', (_, text, expected) => {
    expect(splitAtSeams(text)).toBe(expected);
  });
});

describe('wholeWord()', () => {
  it.each([
    ['a Latin word', 'nhs', ' nhs '],
    ['an accented phrase', 'numéro de tél', ' numéro de tél '],
    ['a Chinese word', '身份证', '身份证'],
    ['a Chinese character', '卡', ' 卡 '],
    ['a Japanese word with a long vowel', 'カード', 'カード'],
    ['a mixed word', 'id カード', ' id カード'],
    ['a Thai word', 'โทร', 'โทร'],
    ['a short Thai word', 'ปี', ' ปี '],
    ['a Korean word', '주민번호', '주민번호'],
    ['a short Korean word, which must begin a word', '여권', ' 여권'],
  ])('gives %s', (_, word, needle) => {
    expect(wholeWord(word)).toBe(needle);
  });
});
