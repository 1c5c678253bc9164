/** First names that are as often something else: alone they need a cue or a person beside them. */
const AMBIGUOUS = new Set(
  (
    'ada alexa amber angel april art august austin autumn bill buck carol carolina charlotte chase ' +
    'chelsea chip christian claude clay cliff constant cortana crystal daisy dakota dale dallas dan ' +
    'dawn don drew duke earl earnest ernest faith florence ford frank gemini gene georgia ginger glen ' +
    'grace grant guy harry holly hope houston iris israel ivy jack jade jasmine java jenkins jordan joy ' +
    'julia june kafka king lexus lily lincoln madison major mark max may mercedes miles nick nova olive ' +
    'paris pascal pat pearl penny perl prince python ray rich rob robin rose ruby rusty sandy siri sky ' +
    'skip star stone sue summer sydney victoria violet virginia washington will wood'
  ).split(' '),
);

/** Words of streets and of names of places: a candidate with one of them is not a person. */
const PLACE_WORDS = new Set(
  (
    'rue rua calle avenida avenue ave via boulevard blvd street str straße strasse weg road rd drive ' +
    'lane ln court square plaza suite apt flat unit floor summit pass park bridge beach lake river ' +
    'mount mt port fort cape san santa são saint sainte st rio los las cup stadium airport hotel ' +
    'hospital church castle island islands hills heights hook station'
  ).split(' '),
);

/** Legal forms and kinds that end the name of an organisation. */
const ORGANIZATION_WORDS = new Set(
  (
    'inc ltd llc llp plc corp corporation company co gmbh ag sa bv nv oy ab group holdings bank ' +
    'university institute foundation society association associates partners sons brothers research ' +
    'school college agency ministry department committee council union'
  ).split(' '),
);

const NAME_WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const CAPITALISED = /^\p{Lu}/u;
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}'’.-]+$/u;
/** `camelCase` and `GitHub`, but not the prefixes of surnames: McDonald, O'Brien, DeShawn. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const SURNAME_PREFIX = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St)\p{Lu}[\p{Ll}'’]+$/u;

/** True if the word has the letters of a name: no digits, symbols or camel case. */
export function isNameWord(word: string): boolean {
  return NAME_WORD.test(word) && (!INNER_CAPITAL.test(word) || SURNAME_PREFIX.test(word));
}

/** True if the word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  return CAPITALISED.test(word);
}

/** True if the word is two or more capital letters: an identifier or an emphasised word. */
export function isAllCapitals(word: string): boolean {
  return ALL_CAPITALS.test(word);
}

/** True if the word is a first name with other meanings, such as "Will" or "Dan". */
export function isAmbiguousName(word: string): boolean {
  return AMBIGUOUS.has(word.toLowerCase());
}

/** True if the word is part of an address or of the name of a place. */
export function isPlaceWord(word: string): boolean {
  return PLACE_WORDS.has(word.toLowerCase());
}

/** True if the word ends the name of an organisation, without its full stop. */
export function isOrganizationWord(word: string): boolean {
  return ORGANIZATION_WORDS.has(word.toLowerCase());
}
