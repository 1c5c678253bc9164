import { describe, expect, it } from 'vitest';
import { found } from '../support/hits.ts';

describe('addresses', () => {
  it.each([
    [
      'Ship it to 1600 Elm Street, Springfield, IL 62704 today',
      '1600 Elm Street, Springfield, IL 62704',
    ],
    [
      'I live at 12 Harbour View Road, Apt. 4B, Bristol BS1 5TY.',
      '12 Harbour View Road, Apt. 4B, Bristol BS1 5TY',
    ],
    ['Meine Adresse: Lindenstraße 19, 10969 Berlin.', 'Lindenstraße 19, 10969 Berlin'],
    ['Er wohnt Am Alten Markt 3, 50667 Köln', 'Am Alten Markt 3, 50667 Köln'],
    ['Livrer au 19 rue de la Boétie, 75008 Paris', '19 rue de la Boétie, 75008 Paris'],
    ['Vive en Calle Mayor 12, 28013 Madrid', 'Calle Mayor 12, 28013 Madrid'],
    ['Abito in Via Garibaldi 7, 20121 Milano.', 'Via Garibaldi 7, 20121 Milano'],
    ['Rua Augusta 1508, São Paulo', 'Rua Augusta 1508, São Paulo'],
    ['Bezorgen op Keizersgracht 174, 1016 DW Amsterdam', 'Keizersgracht 174, 1016 DW Amsterdam'],
    ['ul. Długa 44, 00-238 Warszawa', 'ul. Długa 44, 00-238 Warszawa'],
    ['Storgatan 14, 111 51 Stockholm', 'Storgatan 14, 111 51 Stockholm'],
    ['Petőfi utca 8, Budapest', 'Petőfi utca 8, Budapest'],
    ['Unit 5477 Box 8244\nDPO AP 15730', 'Unit 5477 Box 8244\nDPO AP 15730'],
    ['P.O. Box 1043, Wellington', 'P.O. Box 1043, Wellington'],
    [
      'Jane Roe\n48 Hill Lane\nSuite 203\nDunedin\nNew Zealand 9016',
      '48 Hill Lane\nSuite 203\nDunedin\nNew Zealand 9016',
    ],
  ])('%s', (text, address) => {
    expect(found('ADDRESS', text)).toEqual([address]);
  });

  it.each([
    '75 Harbour View Dr NW, Albuquerque, NM 87120-4155',
    'RR 3 Box 204, Hinesburg, VT 05461',
    'Flat 3, 12 Abercorn Place\nLondon\nNW8 9XP',
    'Rose Cottage, Church Lane, Otley LS21 3DA',
    'Unit 6, Riverside Park, Dalton Street, Hull HU8 8BB',
    '3/118 Glen Road, Malvern VIC 3144',
    '18 Rue Sainte-Catherine, Montréal (Québec) H2X 3P4',
    'Unter den Linden 76, 10117 Berlin',
    'Wiener Straße 103/2/18, 1060 Wien',
    '45 ter boulevard Voltaire, 75011 Paris',
    'C/ Gran Vía, 27, 4º izda., 48001 Bilbao',
    'Calle 85 No. 11-54, Bogotá',
    'Keizersgracht 242 hs, 1016 EA Amsterdam',
    'Leopoldstraat 34 bus 2, 2000 Antwerpen',
    'Nørrebrogade 45, 2. tv, 2200 København N',
    'Mannerheimintie 14 A 5, 00100 Helsinki',
    'Lidická 27, 602 00 Brno',
    'Rua XV de Novembro, 846 - Centro, Curitiba - PR, 80060-000',
    'B-205, Silver Oak Apartments, Baner Road, Pune - 411045',
    '3-14-2 Shibuya, Shibuya-ku, Tokyo 150-0002',
    'No. 89 Zhongshan East Road, Huangpu District, Shanghai 200002',
    'г. Москва, ул. Тверская, д. 19, корп. 1, кв. 44',
    'Atatürk Cad. No: 113 D: 5, 35220 Konak/İzmir',
    '〒530-0001 大阪府大阪市北区梅田3丁目1-4',
    '横浜市中区山下町28-4',
    '上海市浦东新区世纪大道101号3501室',
    '서울특별시 마포구 월드컵북로 397, 1203호',
  ])('of many countries, whole: %s', (address) => {
    expect(found('ADDRESS', `Home: ${address}`)).toEqual([address]);
  });

  it.each([
    ['Ship to:\n742 Cedar Rd\nAustin, TX 78704\nPhone: 512', '742 Cedar Rd\nAustin, TX 78704'],
    ['HC 65 Box 214\nAlpine, TX 79830\nOrder 55121', 'HC 65 Box 214\nAlpine, TX 79830'],
    ['It is Lindenallee 4, 33602 Bielefeld. Please ring.', 'Lindenallee 4, 33602 Bielefeld'],
    ['Kunde: Reto, Bahnhofstrasse 7, 8001 Zürich, Telefon', 'Bahnhofstrasse 7, 8001 Zürich'],
    ['我住在杭州市西湖区文三路479号。', '杭州市西湖区文三路479号'],
    ['私は東京都渋谷区神宮前1-5-9に住んでいます。', '東京都渋谷区神宮前1-5-9'],
  ])('end where they end: %s', (text, address) => {
    expect(found('ADDRESS', text)).toEqual([address]);
  });

  it.each([
    'On 12 March 2024 we met.',
    'See Chapter 3, Section 12 and Table 4.',
    'Version 2.0 of Windows 11 and Office 365',
    'The score was Boston 4, Chicago 2.',
    'In 2019 Main Street was closed.',
    'They won 3 Golden Globes and 2 Oscars.',
    'for i in range(10): print(i)',
    'It costs 30,000 Dollars and 5 Cents.',
    'Route 66, Area 51 and Apollo 11',
    'Call me on 555 0142 at 10 am.',
    'ISO 9001, RFC 2119 and HTTP 404',
    'a 10 minute road trip on a 4 lane road',
    'The 24 Hour Drive takes you through Nevada.',
    '1. Open the Drive\n2. Click Place order',
    '3 Blue Circle icons, 2 Green Square icons',
    'Section 8 Housing, Block 4 of the form',
    '§ 12 Abs. 3 BGB, Satz 1',
    'Explain it like I am 5.\nQuestion: why?',
    'a bill of JPY 148,500 (approx. 990 USD)',
    '2024年5月1号在北京开会',
    '3丁目の夕日',
    '제3장 2절',
  ])('are not seen in: %s', (text) => {
    expect(found('ADDRESS', text)).toEqual([]);
  });

  // Three times a hundred milliseconds; minutes when time grows with the square of the words.
  it.each(['1 ', '+4', 'Elm Street 1 '])(
    'are looked for once in a million units of "%s"',
    (unit) => {
      expect(found('ADDRESS', unit.repeat(1_000_000 / unit.length)).length).toBeLessThan(80_000);
    },
  );
});
