import { DIGITS, digits, type Random, type Shapes, UPPER } from '../random.ts';

/** Letters and digits of the serial numbers of German documents. */
const GERMAN = 'CFGHJKLMNPRTVWXYZ0123456789';

/** A shape of letters and digits: `A` is a letter, `9` a digit, anything else itself. */
const shaped =
  (form: string) =>
  (random: Random): string =>
    Array.from(form, (sign) => {
      if (sign === 'A') return random.of(UPPER, 1);
      return sign === '9' ? random.of(DIGITS, 1) : sign;
    }).join('');

const oneOf =
  (...shapes: readonly ((random: Random) => string)[]) =>
  (random: Random): string =>
    shapes[random.below(shapes.length)]?.(random) ?? '';

/** Prefixes and bodies of VAT numbers of the European Union. */
const EU_VAT = [
  ...['ATU99999999', 'BE0999999999', 'BG999999999', 'CY99999999A', 'CZ99999999', 'DE999999999'],
  ...['DK99999999', 'EE999999999', 'EL999999999', 'ESA99999999', 'FI99999999', 'FR99999999999'],
  ...['HR99999999999', 'HU99999999', 'IE9999999A', 'IT99999999999', 'LT999999999', 'LU99999999'],
  ...['LV99999999999', 'MT99999999', 'NL999999999B99', 'PL9999999999', 'PT999999999'],
  ...['RO99999999', 'SE999999999901', 'SI99999999', 'SK9999999999'],
];

const WEST: Shapes = {
  'at-tin': digits(9),
  'at-vat': shaped('U99999999'),
  'at-vnr': digits(10),
  'be-id-card': digits(12),
  'be-nn': digits(11),
  'be-vat': digits(10),
  'ch-ahv': shaped('7569999999999'),
  'ch-uid': shaped('CHE999999999'),
  'de-bsnr': digits(9),
  'de-health-insurance': shaped('A999999999'),
  'de-id-card': (random) =>
    random.of(GERMAN.slice(0, 17), 1) + random.of(GERMAN, 7) + random.of(DIGITS, 1),
  'de-lanr': digits(9),
  'de-passport': (random) =>
    random.of(GERMAN.slice(0, 17), 1) + random.of(GERMAN, 7) + random.of(DIGITS, 1),
  'de-plz': digits(5),
  'de-social-security': shaped('99999999A999'),
  'de-tax-id': digits(11),
  'de-tax-id-digit': digits(11),
  'de-tax-number': digits(13),
  'de-vat': digits(9),
  'fr-nir': digits(15),
  'fr-siren': digits(9),
  'fr-siret': digits(14),
  'fr-tax-number': digits(13),
  'fr-vat': digits(11),
  'ie-pps': shaped('9999999A'),
  'ie-vat': shaped('9999999A'),
  'lu-national-id': digits(13),
  'lu-vat': digits(8),
  'nhs-mod11': digits(10),
  'nl-bsn': digits(9),
  'nl-vat': shaped('999999999B99'),
  'uk-chi': digits(10),
  'uk-driving-licence': shaped('AAAAA999999AA9AA'),
  'uk-nino': (random) => random.of(UPPER, 2) + random.of(DIGITS, 6) + random.of('ABCD', 1),
  'uk-utr': digits(10),
  'uk-vat': digits(9),
  'uk-vehicle-registration': oneOf(shaped('AA99AAA'), shaped('A999AAA'), shaped('AAA999A')),
};

const NORTH: Shapes = {
  'dk-cpr': digits(10),
  'dk-cpr-mod11': digits(10),
  'dk-cvr': digits(8),
  'ee-isikukood': digits(11),
  'ee-registrikood': digits(8),
  'ee-vat': digits(9),
  'fi-hetu': shaped('999999-999A'),
  'fi-ytunnus': digits(8),
  'is-kennitala': digits(10),
  'lt-asmens-kodas': digits(11),
  'lt-vat': digits(9),
  'lv-personas-kods': digits(11),
  'lv-vat': digits(11),
  'no-account': digits(11),
  'no-fodselsnummer': digits(11),
  'no-orgnr': digits(9),
  'se-organisationsnummer': digits(10),
  'se-personnummer': digits(10),
};

const SOUTH: Shapes = {
  'cy-vat': shaped('99999999A'),
  'es-cif': shaped('A99999999'),
  'es-nif': shaped('99999999A'),
  'es-nss': digits(12),
  'gr-amka': digits(11),
  'gr-vat': digits(9),
  'it-fiscal-code': shaped('AAAAAA99A99A999A'),
  'it-vat': digits(11),
  'mt-vat': digits(8),
  'pt-cc': shaped('999999999AA9'),
  'pt-nif': digits(9),
  'pt-niss': digits(11),
};

const EAST: Shapes = {
  'al-nipt': shaped('A99999999A'),
  'bg-egn': digits(10),
  'bg-pnf': digits(10),
  'bg-vat': digits(9),
  'by-unp': digits(9),
  'cz-dic': digits(8),
  'cz-ico': digits(8),
  'cz-rc': digits(10),
  'hr-oib': digits(11),
  'hu-taj': digits(9),
  'hu-tax-id': digits(10),
  'hu-vat': digits(8),
  jmbg: digits(13),
  'md-idno': digits(13),
  'me-pib': digits(8),
  'mk-edb': digits(13),
  'pl-id-card': shaped('AAA999999'),
  'pl-nip': digits(10),
  'pl-passport': shaped('AA9999999'),
  'pl-pesel': digits(11),
  'pl-regon': digits(9),
  'ro-cnp': digits(13),
  'ro-cui': digits(8),
  'rs-pib': digits(9),
  'ru-inn-company': digits(10),
  'ru-inn-person': digits(12),
  'ru-ogrn': digits(13),
  'ru-snils': digits(11),
  'si-vat': digits(8),
  'sk-vat': digits(10),
  'ua-edrpou': digits(8),
  'ua-tax-id': digits(10),
};

/** Shapes of the validators of `national/europe`. */
export const EUROPE_SHAPES: Shapes = {
  ...WEST,
  ...NORTH,
  ...SOUTH,
  ...EAST,
  'eu-vat': oneOf(...EU_VAT.map(shaped)),
};
