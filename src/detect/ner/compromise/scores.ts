/**
 * The score of a hit by its evidence. Set by hand: what matters is the order, and that 0.6 separates
 * what a reader would take for a name without context from what may be one.
 */
export const NER_SCORES = {
  /** Announced by a title, a salutation, a label or "my name is". */
  cued: 0.9,
  /** Two or more name-like words, one of them a listed first name. */
  fullName: 0.85,
  /** Two or more name-like words that only the tagger takes for a name. */
  guessedFullName: 0.7,
  /** A word of a surer name of the same block. */
  repeated: 0.7,
  /** Beside a person in a list. */
  companion: 0.6,
  /** One listed first name. */
  firstName: 0.6,
  /** One listed last name. */
  lastName: 0.5,
  /** Several words in lower case with a listed first name, or a listed place in lower case. */
  lowerCase: 0.5,
  /** A place behind a preposition of place. */
  placeInContext: 0.8,
  place: 0.65,
  /** An organisation with its legal form or kind. */
  namedKind: 0.85,
  organization: 0.6,
} as const;
