import { describe, expect, it } from 'vitest';
import { found } from '../support/hits.ts';

describe('organisations', () => {
  it.each([
    ['Pay Hengtai Electronics Co., Ltd by Friday.', 'Hengtai Electronics Co., Ltd'],
    ['The offer of Pastificio Zanetti S.r.l. is late.', 'Pastificio Zanetti S.r.l.'],
    ['Faktura od Piekarnia Kołodziej Sp. z o.o. z marca', 'Piekarnia Kołodziej Sp. z o.o.'],
    ['Bozkurt Lojistik Ltd. Şti. wrote again', 'Bozkurt Lojistik Ltd. Şti.'],
    ['Morikawa Seimitsu K.K. ships on Monday', 'Morikawa Seimitsu K.K.'],
    ['we sued Stonebridge & Co. LLP', 'Stonebridge & Co. LLP'],
    ['Rechnung der Brenner GmbH & Co. KG', 'Brenner GmbH & Co. KG'],
    ['she studies at the University of Brno', 'University of Brno'],
    ['un rendez-vous à la Clinique des Ormeaux', 'Clinique des Ormeaux'],
    ['the Ministry of Labour and Welfare said', 'Ministry of Labour and Welfare'],
  ])('are found whole: %s', (text, name) => {
    expect(found('ORGANIZATION', text)).toEqual([name]);
  });

  it.each([
    'union of two sets, SQL UNION ALL',
    'National Insurance AB 12 34 56 C',
    'a bank of servers and a school of thought',
    'Co. is short for company.',
    'the Museum is closed',
  ])('are not seen in: %s', (text) => {
    expect(found('ORGANIZATION', text)).toEqual([]);
  });
});
