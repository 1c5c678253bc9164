import { charactersOf, isSeparator } from './characters.ts';
import type { CountOption, MaskOf, Operator } from './operator.ts';

/** Hides characters one by one and may keep some at the ends. */
export const mask: Operator<MaskOf<'mask'>> = {
  summary: '`mask` the characters',
  options: {
    char: {
      kind: 'text',
      description:
        'Operator `mask`: the one visible character that hides the others. Default: `*`.',
      default: '*',
      pattern: /^[!-~\u00a1-\u02ff\u2010-\u2027\u2030-\u2bff]$/,
    },
    keepFirst: keep('start'),
    keepLast: keep('end'),
  },
  needs: [],
  apply: (text, { char, keepFirst, keepLast }) => maskCharacters(text, char, keepFirst, keepLast),
  reveals: ({ keepFirst, keepLast }) =>
    keepFirst + keepLast === 0
      ? undefined
      : { characters: keepFirst + keepLast, option: keepLast > 0 ? 'keepLast' : 'keepFirst' },
  forMerged: (options) => ({ ...options, keepFirst: 0, keepLast: 0 }),
  lint: () => [],
};

function keep(end: string): CountOption {
  return { kind: 'count', description: `Characters kept at the ${end}.`, default: 0, max: 1024 };
}

/**
 * Masks all but the first and last characters. At most a third of the characters that carry
 * information stays readable, whatever the rule asks for: a short value is hidden more. Separators
 * stay, so that a masked card still reads like a card.
 */
function maskCharacters(text: string, char: string, keepFirst: number, keepLast: number): string {
  const characters = charactersOf(text);
  const telling = characters.filter((c) => !isSeparator(c)).length;
  const allowed = Math.floor(telling / 3);
  const last = Math.min(keepLast, allowed);
  const first = Math.min(keepFirst, allowed - last);
  let seen = 0;
  return characters
    .map((c) => {
      if (isSeparator(c)) return c;
      seen += 1;
      return seen <= first || seen > telling - last ? c : char;
    })
    .join('');
}
