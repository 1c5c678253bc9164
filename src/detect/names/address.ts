import { addressClasses } from './address-classes.ts';
import type { Entity } from './entity.ts';
import { ADDRESS_CUE } from './lexicon/addresses.ts';
import type { Word } from './words.ts';

/** How far before an address its announcement may begin, in UTF-16 code units. */
const CUE_REACH = 64;
/** How many words of an address stand on either side of one of its numbers at most. */
const WORDS_AROUND = 16;

// The grammar, over the two characters per word of `addressClasses`.
const JOINT = '[_.]';
/** Between the words of one name. */
const LINK = '[_.-]';
const NAME_WORD = '[CGWSKRPEIo]';
const NAME = `${NAME_WORD}(?:${LINK}(?:${NAME_WORD}|p(?=${LINK}[CGWSKREIp]))){0,4}`;
const ANY_WORD = '[CGWSKRPEIiplgk]';
const UNIT = `(?:[Ii][_.][Ii][_.])?U${JOINT}[NZSC]`;
const NUMBERS = `(?:${UNIT}_)?(?:[NZ]${JOINT}){1,2}`;
const STREET_NUMBERS = `(?:${UNIT}_)?(?:[NYZ]${JOINT}){1,2}`;
/** What follows a street: building, town, state, country, postcode, in any order. */
const PART = `(?:${UNIT}|F_S_[NZ]|[NYZ](?:[_-][NYZS])?(?:_${NAME})?|${NAME}(?:_[NYZ])?)`;
/** The same in lower case, where only a line of its own tells. */
const LOWER_PART = `;[lg](?:_[lg]){0,2}(?:_[NYZ])?(?=[;,|]|$)|,g(?=[;,|.]|$)`;
const TAIL = `(?:[_,;]${UNIT})?(?:[,;]${PART}|${LOWER_PART}|_[NYZSG](?:-[NYZ])?(?![_.]l)){0,6}`;
const IN_BLOCK = '(?=,[CGSE](?:_[CGSE]){0,2}(?![_.])|;[CGSEUW](?![_.]l)|;[NZ]|[_,]U)';

/**
 * Forms of streets, from the surest. Each is looked for where one of the classes in `needs` occurs; one
 * with `announced` needs a cue before it.
 */
const FORMS: readonly {
  readonly form: string;
  readonly needs: string;
  readonly score: number;
  readonly announced?: true;
}[] = [
  // A post box, or a box of the forces.
  {
    form: `(?:B(?:_U)?_N|O_U_[NZ]|I\\.I[_.]U_[NZ]|F${JOINT}N[_,]U[_.]N|U_N[_,]U_N|F_[CG](?=;F)|F_S_[NZ]|${NUMBERS}${UNIT})`,
    needs: 'BFOU',
    score: 0.85,
  },
  // Anything with numbers and a numbered unit behind it
  {
    form: `(?:[NZ]_){1,2}(?:[CGWSKRPEI]${JOINT}(?:${ANY_WORD}${JOINT}){0,4})?[CGWSKRPEIgkNZ]\\.?[_,;]${UNIT}`,
    needs: 'U',
    score: 0.85,
  },
  { form: `(?:[NZ]_){1,2}[lg](?:_[lg]){0,2}(?:_[NZ])?[,;]${UNIT}`, needs: 'U', score: 0.75 },
  {
    form: `(?:[CGWSKRPEI]${JOINT}(?:[CGWSKRPEIp]${JOINT}){0,4}|[lg]_(?:[lg]_)?)[NZ][_,;]${UNIT}`,
    needs: 'U',
    score: 0.85,
  },
  // 69 Spencer Street; 19 rue La Boétie; 96 ul. Posejdona 90; 123 Nassaustraat
  {
    form: `${STREET_NUMBERS}(?:(?:[CGWSKRPEIo]|p(?=${LINK}[CGWSKR]))${LINK}){1,5}K(?:_[NZ])?`,
    needs: 'K',
    score: 0.85,
  },
  {
    form: `${STREET_NUMBERS}P${JOINT}(?:[CGWSKRPEp]${LINK}){0,4}[CGWSKRE](?:_[NZ])?`,
    needs: 'P',
    score: 0.85,
  },
  { form: `${NUMBERS}(?:[CG]${LINK}){0,2}E(?:[_.][NZ])?`, needs: 'E', score: 0.85 },
  // Via Nuova del Campo 85; Lozerlaan 172; Kossuth utca 12
  { form: `P${JOINT}(?:[CGWSKRPEp]${LINK}){0,4}[CGWSKRE][_,][NZ]`, needs: 'P', score: 0.8 },
  { form: `(?:[CGW]${LINK}){0,2}E[_.][NZ]`, needs: 'E', score: 0.8 },
  { form: `[CGI](?:${LINK}[CG]){0,2}_[Kk][_.][NZ]`, needs: 'Kk', score: 0.75 },
  // 2914 Karpacka 69; 48 Αγ. Ανδρέα 34 in a block of lines
  {
    form: `${NUMBERS}[CGI](?:${LINK}[CGWIpi]){0,3}[_.][NZ](?:(?<=;.{0,16})|${IN_BLOCK})`,
    needs: 'NZ',
    score: 0.75,
  },
  { form: `${NUMBERS}[CGI](?:${LINK}[CGWSIp]){0,3}R(?![_.]l)`, needs: 'R', score: 0.75 },
  { form: `[NZ]${JOINT}[CGI](?:${LINK}[CGWIpi]){0,3}\\.?${IN_BLOCK}`, needs: 'NZ', score: 0.65 },
  { form: `[CGI](?:${LINK}[CGWIpi]){0,2}[_.]N${IN_BLOCK}`, needs: 'NZ', score: 0.65 },
  // 12 spencer street, in lower case
  { form: `[NZ]_[lgp](?:_[lgp])?_k(?=[,;][glNZU]|_U)`, needs: 'k', score: 0.65 },
  {
    form: `(?:${NUMBERS}${NAME}(?:_[NZ])?|${NAME}_[NZ])`,
    needs: 'NZ',
    score: 0.65,
    announced: true,
  },
];

type Form = (typeof COMPILED)[number];

const COMPILED = FORMS.map(({ form, needs, ...rest }) => ({
  ...rest,
  needs: new RegExp(`[${needs}]`),
  pattern: new RegExp(`(?<=[|_.,;])${form}${TAIL}`, 'g'),
}));

/** The addresses of a text, in order and without overlap: what begins first wins, then the longest. */
export function findAddresses(text: string, words: readonly Word[]): Entity[] {
  const found: Entity[] = [];
  for (const { from, to } of nearNumbers(words)) {
    const part = words.slice(from, to);
    const classes = addressClasses(text, part);
    if (!/[NZ]/.test(classes)) continue;
    const candidates = COMPILED.flatMap((form) => candidatesOf(text, part, classes, form));
    candidates.sort((a, b) => a.first - b.first || b.last - a.last);
    for (const { first, last, ...rest } of candidates) {
      if (from + first <= (found.at(-1)?.last ?? -1)) continue;
      found.push({ ...rest, first: from + first, last: from + last });
    }
  }
  return found;
}

/** Where numbers are, with as many words around them as an address may have. */
function nearNumbers(words: readonly Word[]): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (const [i, word] of words.entries()) {
    if (word.case !== 'number') continue;
    const last = parts.at(-1);
    const from = Math.max(0, i - WORDS_AROUND);
    const to = Math.min(words.length, i + WORDS_AROUND);
    if (last !== undefined && from <= last.to) last.to = to;
    else parts.push({ from, to });
  }
  return parts;
}

function candidatesOf(
  text: string,
  words: readonly Word[],
  classes: string,
  { pattern, needs, score, announced }: Form,
): Entity[] {
  if (!needs.test(classes)) return [];
  return Array.from(classes.matchAll(pattern)).flatMap(({ index, 0: match }) => {
    const [first, last] = [(index - 1) / 2, (index + match.length - 2) / 2];
    const fits = !announced || (/[NZ]/.test(match) && isAnnounced(text, words[first]));
    return fits ? [{ entity: 'ADDRESS', first, last, score } satisfies Entity] : [];
  });
}

function isAnnounced(text: string, word: Word | undefined): boolean {
  const at = word?.start ?? 0;
  return ADDRESS_CUE.test(text.slice(Math.max(0, at - CUE_REACH), at));
}
