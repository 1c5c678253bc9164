import type { DetectionClass } from '../../model/rule.ts';

const CLASSES: readonly (readonly [RegExp, DetectionClass])[] = [
  [/credential|secret/i, 'secret'],
  [/payment|card/i, 'sensitive'],
  [/protected class/i, 'special-category'],
  [/pii|personal|network/i, 'personal'],
];

/** Returns the class of a category by words in its name; `domain` for all others. */
export function classOfCategory(category: string): DetectionClass {
  return CLASSES.find(([pattern]) => pattern.test(category))?.[1] ?? 'domain';
}

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:visa|mastercard|amex|discover|credit_card)$/, 'CREDIT_CARD'],
  [/^email/, 'EMAIL_ADDRESS'],
  [/(?:^|_)phone/, 'PHONE_NUMBER'],
  [/^ipv[46]$/, 'IP_ADDRESS'],
  [/(?:^|_)iban(?:_|$)/, 'IBAN_CODE'],
  [/^us_ssn/, 'US_SSN'],
];

/** Returns the entity that Presidio has for a pattern of this name, or undefined. */
export function knownEntity(name: string): string | undefined {
  return ENTITIES.find(([pattern]) => pattern.test(name))?.[1];
}
