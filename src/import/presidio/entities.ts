import type { DetectionClass } from '../../model/rule.ts';

/** The class of entities that are not plainly personal, by the names that Presidio gives them. */
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

/** The class of an entity: identifiers with a country in front (`US_SSN`) are sensitive. */
export function classOf(entity: string): DetectionClass {
  return CLASSES[entity] ?? (/^[A-Z]{2}_/.test(entity) ? 'sensitive' : 'personal');
}

/**
 * The shipped pack and rule that does what a recognizer in Presidio's code does. Their code cannot be
 * imported; a file that lists one gets the pack.
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
