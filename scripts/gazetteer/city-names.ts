import { LISTED } from '../../src/detect/ner/gazetteer/gazetteer.ts';
import type { Entry } from './entry.ts';

/** Large cities by the names that their own people use, and other spellings; written by hand. */
const LOCAL_NAMES = `
münchen|nürnberg|hannover|braunschweig|wien|zürich|genève|genf|luzern|bruxelles|brussel|antwerpen|gent|brugge
den haag|'s-gravenhage|københavn|århus|göteborg|malmö|helsingfors|warszawa|kraków|gdańsk|wrocław|łódź|poznań
praha|brno|plzeň|bucurești|beograd|zagreb|athína|thessaloníki|lisboa|porto|sevilla|zaragoza|la coruña|bilbo
roma|milano|torino|firenze|venezia|napoli|genova|padova|bologna|palermo|lyon|marseille|strasbourg|bordeaux
moskva|sankt peterburg|saint petersburg|kyiv|kiev|odesa|lviv|kharkiv|dnipro|minsk|vilnius|riga|tallinn
galway|limerick|cork|belfast|cardiff|swansea|istanbul|izmir|ankara|bursa|antalya|hai phong|haiphong|da nang
ho chi minh city|saigon|hanoi|hue|can tho|mbombela|polokwane|gqeberha|soweto|bengaluru|mumbai|kolkata|chennai
pune|gurugram|thiruvananthapuram|beijing|xi'an|guangzhou|new york city|washington dc|ciudad de méxico
são paulo|rio de janeiro|brasília|al quds|marrakech|casablanca|fès|tangier|cape town|addis ababa`;

/** Forms of Polish and Czech cities behind "w", "do", "z", "v". */
const DECLINED_LATIN = `
warszawie|warszawy|warszawę|krakowie|krakowa|łodzi|wrocławiu|wrocławia|poznaniu|poznania|gdańsku|gdańska
szczecinie|szczecina|bydgoszczy|lublinie|lublina|katowicach|katowic|białymstoku|białegostoku|gdyni|rzeszowie
rzeszowa|toruniu|torunia|kielcach|kielc|olsztynie|olsztyna|opolu|opola|praze|prahy|prahu|brně|brna|ostravě
ostravy|plzni|olomouci|bratislavě|bratislave|polsce|polski|niemczech|niemiec|francji|hiszpanii|włoch|rosji`;

/** Cyrillic cities; Russian, Ukrainian and other countries' as they are written there. */
const CYRILLIC = `
москва|санкт-петербург|петербург|новосибирск|екатеринбург|казань|нижний новгород|челябинск|самара|омск
ростов-на-дону|уфа|красноярск|воронеж|пермь|волгоград|краснодар|саратов|тюмень|тольятти|ижевск|барнаул
иркутск|хабаровск|ярославль|владивосток|махачкала|томск|оренбург|кемерово|рязань|астрахань|пенза|липецк|тула
киров|калининград|сочи|тверь|мурманск|архангельск|київ|киев|харків|харьков|одеса|одесса|дніпро|днепр|львів
львов|запоріжжя|запорожье|полтава|чернігів|чернигов|миколаїв|вінниця|житомир|черкаси|суми|рівне|минск|мінськ
гомель|брест|гродно|витебск|софия|пловдив|варна|белград|београд|нови сад|скопје|алматы|астана|ташкент|баку
ереван|тбилиси|берлин|берлін|париж|лондон|рим|мадрид|варшава|прага|вена|пекин|токио|стамбул|рига|вильнюс`;

const GREEK =
  'αθήνα|αθήνας|θεσσαλονίκη|θεσσαλονίκης|πάτρα|πάτρας|ηράκλειο|λάρισα|βόλος|λευκωσία|λεμεσός';

const CONTINENTS = `africa|asia|europe|antarctica|oceania|scandinavia|north america|south america
latin america|central america|middle east|british columbia`;
/** The one abbreviation that is no word in lower case. */
const ABBREVIATIONS = ['uk'];

/** What the cases of a Cyrillic name add to its stem, by its last letter. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/а$/, ['ы', 'и', 'е', 'і', 'у', 'ой', 'ою']],
  [/я$/, ['и', 'і', 'ї', 'е', 'ю', 'ей']],
  [/ь$/, ['и', 'і', 'ю', 'я', 'е', 'ем', 'ём']],
];
const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/;
const BEHIND_CONSONANT = ['а', 'у', 'ом', 'е', 'і', 'ові'];
/** Ukrainian changes the last vowel: Київ, у Києві; Харків, у Харкові. */
const CLOSED_SYLLABLE: readonly (readonly [RegExp, string])[] = [
  [/їв$/, 'єв'],
  [/ів$/, 'ов'],
];

/** Names of large cities that the lists of places do not have: other scripts, other spellings, cases. */
export function readCityNames(): readonly Entry[] {
  const names = [LOCAL_NAMES, DECLINED_LATIN, GREEK].flatMap(namesOf);
  const declined = namesOf(CYRILLIC).flatMap(declensions);
  return [...names, ...declined].map((name): Entry => [name, LISTED.city]);
}

/** Continents, and countries by their abbreviations. */
export function readRegions(): readonly Entry[] {
  return [...namesOf(CONTINENTS), ...ABBREVIATIONS].map((name) => [name, LISTED.country]);
}

/** A Cyrillic name with its cases, as far as simple rules give them. */
export function declensions(name: string): readonly string[] {
  const stems = CLOSED_SYLLABLE.filter(([end]) => end.test(name)).map(([end, open]) =>
    name.replace(end, open),
  );
  const own = ENDINGS.filter(([end]) => end.test(name)).flatMap(([end, endings]) =>
    endings.map((ending) => name.replace(end, ending)),
  );
  const behind = [name, ...stems].filter((stem) => CONSONANT.test(stem));
  return [name, ...own, ...behind.flatMap((stem) => BEHIND_CONSONANT.map((end) => stem + end))];
}

const namesOf = (list: string): readonly string[] => list.trim().split(/[|\n]/);
