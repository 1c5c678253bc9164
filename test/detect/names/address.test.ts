import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

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
    ['Er wohnt Am Alten Markt 3, 50667 Köln', 'Alten Markt 3, 50667 Köln'],
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
  ])('are not seen in: %s', (text) => {
    expect(found('ADDRESS', text)).toEqual([]);
  });
});
