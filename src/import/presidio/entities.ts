import type { DetectionClass } from '../../model/rule.ts';

/** Classes of entities of Presidio that are not `personal`. */
const CLASSES: Readonly<Record<string, DetectionClass>> = {
  CREDIT_CARD: 'sensitive',
  IBAN_CODE: 'sensitive',
  US_BANK_NUMBER: 'sensitive',
  CRYPTO: 'sensitive',
  MEDICAL_LICENSE: 'sensitive',
  LOCATION: 'location',
  NRP: 'special-category',
  AZURE_AUTH_TOKEN: 'secret',
};

/** Returns the class of an entity: identifiers with a country in front (`US_SSN`) are sensitive. */
export function classOf(entity: string): DetectionClass {
  return CLASSES[entity] ?? (/^[A-Z]{2}_/.test(entity) ? 'sensitive' : 'personal');
}

/**
 * Shipped packs and rules by the recognizer in Presidio's code that finds the same. Code cannot be
 * imported; a file that lists such a recognizer gets the pack.
 */
export const SHIPPED_RECOGNIZER: ReadonlyMap<string, readonly [pack: string, rule: string]> =
  new Map([
    ['CreditCardRecognizer', ['builtin:financial', 'fin.card']],
    ['IbanRecognizer', ['builtin:financial', 'fin.iban']],
    ['AbaRoutingRecognizer', ['builtin:financial', 'fin.us-routing']],
    ['UsBankRecognizer', ['builtin:financial', 'fin.bank-account']],
    ['EmailRecognizer', ['builtin:pii', 'pii.email']],
    ['PhoneRecognizer', ['builtin:pii', 'pii.phone-international']],
    ['IpRecognizer', ['builtin:pii', 'pii.ip-address']],
    ['DateRecognizer', ['builtin:pii', 'pii.date-of-birth']],
    ['UsPassportRecognizer', ['builtin:pii', 'pii.passport']],
    ['SpacyRecognizer', ['builtin:pii', 'pii.person']],
    ['UsSsnRecognizer', ['builtin:ids-north-america', 'id.us-ssn']],
    ['UsItinRecognizer', ['builtin:ids-north-america', 'id.us-itin']],
    ['NhsRecognizer', ['builtin:ids-uk-ireland', 'id.uk-nhs']],
    ['UkNinoRecognizer', ['builtin:ids-uk-ireland', 'id.uk-nino']],
  ]);
