import { describe, expect, it } from 'vitest';
import { found } from '../support/hits.ts';

describe('places', () => {
  it.each([
    ['Mieszka w Warszawie od roku.', ['Warszawie']],
    ['Мы живём в Москве и работаем в Казани.', ['Москве', 'Казани']],
    ['Вона народилася в Одесі.', ['Одесі']],
    ['Sie wohnt in München.', ['München']],
    ['Née à Dijon en mai', ['Dijon']],
    ['Skriv till Ingrid Hallström i Malmö.', ['Malmö']],
    ['They moved from the UK to South America.', ['UK', 'South America']],
    ['a farm in Suffolk County, in West Germany', ['Suffolk County', 'West Germany']],
    ['She lives in Nice with two cats.', ['Nice']],
    ['下周去成都开会', ['成都']],
    ['来週、札幌に行きます', ['札幌']],
    ['저는 부산에서 일합니다', ['부산']],
    ['يسكن في القاهرة منذ عام', ['القاهرة']],
    ['वह पुणे में रहती है', ['पुणे']],
  ])('are found in many languages: %s', (text, places) => {
    expect(found('LOCATION', text)).toEqual(places);
  });

  it.each([
    'Dear Ms Thornbury, your order is late.',
    'git blame says that Elif Karadağ changed this line',
    'It is nice to be here.',
    '我在学中文，他说英语。',
    '中国人和日本语',
    '부산물이 많다',
  ])('are not seen in: %s', (text) => {
    expect(found('LOCATION', text)).toEqual([]);
  });
});
