import { wordSet } from './word-set.ts';

/** Kinds of streets that follow the name: "Spencer Street", "Kossuth utca". */
export const STREET_KINDS_AFTER = wordSet(
  'street st str avenue ave av road rd lane ln drive dr boulevard blvd court ct square sq plaza',
  'terrace cir crescent cres parkway pkwy highway hwy trail alley mews esplanade strasse straße gasse platz allee weg damm ufer steig ring chaussee straat laan plein gracht kade',
  'utca ut ter korut gata gatan vag vagen vej gade vei veien veg vegen katu tie kuja sokak cadde',
  'caddesi sokagi bulvari mahallesi ulica ulice namesti trg cesta prospekt bulevar marg nagar',
  'tee pst mnt iela prospektas gatve cad sok mah mahalle mahalla beon',
);

/** Kinds that stand before the name or behind it: "проспект Мира", "Невский проспект". */
export const STREET_KINDS_ANYWHERE = wordSet(
  'avenue boulevard plaza promenade esplanade quai passage',
  'prospekt prosp pereulok naberezhnaya shosse улица ул проспект просп пр переулок пер площадь пл',
  'бульвар бул набережная наб шоссе аллея вулиця вул провулок',
);

/** Kinds that are tied to the name by a hyphen: "Teheran-ro 5-gil". */
export const TIED_STREET_KINDS = wordSet('ro gil daero dori');

/** What districts and buildings end with behind a hyphen: "Meguro-ku", "101-dong". */
export const TIED_DISTRICTS = wordSet('ku gu dong shi si do cho machi jo chome ho ken fu mura');

/** Kinds that are ordinary words as well: they count with a number before or behind the street only. */
export const RARE_STREET_KINDS = wordSet(
  'place pl way circle close row gardens grove hill hills heights green greens mill mills path pike',
  'loop walk quay park crossing bypass parade promenade wharf ridge point view junction spur shoal',
  'mount causeway common',
);

/** Months and days: beside a number they are a date. */
export const CALENDAR = wordSet(
  'january february march april may june july august september october november december jan feb mar',
  'apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon',
  'tue wed thu fri sat sun januar februar marz mai juni juli oktober dezember janvier fevrier mars',
  'avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio',
  'julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio',
  'settembre ottobre dicembre janeiro fevereiro marco abril maio junho julho setembro outubro novembro',
  'dezembro januari februari maart mei augustus pm hrs hour hours minute minutes day days week year years version',
  'chapter section abs abschnitt page figure table volume vol episode season part step',
);

/** Kinds of streets that stand before the name: "rue La Boétie", "ul. Karpacka". */
export const STREET_KINDS_BEFORE = wordSet(
  'rue avenue av boulevard bd place chemin allee quai impasse route cours square passage sentier',
  'via viale piazza piazzale corso vicolo largo strada contrada calle avenida avda paseo plaza',
  'carrer camino carretera ronda glorieta rua travessa praca estrada alameda rodovia',
  'prospekt pereulok vul vulytsia ul ulica al aleja aleje os osiedle pl plac ulice nam namesti trida ulitsa str strada bulevardul',
  'bd calea soseaua οδος οδου λεωφορος λεωφ πλατεια jalan jl jln soi thanon lorong straat rua',
);

/** Those of them that count with a full stop only: "al. Niepodległości", but not "Al Wasl". */
export const ABBREVIATED_KINDS = wordSet('al os pl bd nam');

/** Kinds that are ordinary words and stand before the name in other languages: "Abercorn Place". */
export const PLACES_AND_SQUARES = wordSet('place square');

/** Last words of names of districts. */
export const DISTRICTS = wordSet('district ward');

/** Units of buildings without another meaning: "Apt. 837", "Suite 203". */
export const UNITS = wordSet(
  'apt apartment suite ste unit flat apto appt appartement wohnung whg lokal mieszkanie byt lgh',
);

/** Units of buildings with other meanings: "Room 12", "Box 3", "кв. 44". */
export const OTHER_UNITS = wordSet(
  'floor fl room rm box bldg building block blk bus bte boite piso etage lok m hus opgang scala interno int',
  'dept level daire kat d kv korp bat batiment shop plot кв квартира корп корпус стр строение офис оф этаж',
);

/** Words before a house number: "No: 112", "д. 45". */
export const NUMBER_WORDS = wordSet('no nr num numero hno n д дом буд будинок');

/** Behind a house number: "14 bis", "241 hs". */
export const NUMBER_SUFFIXES = wordSet('bis ter quater hs');

/** Words in names of buildings: "Rose Cottage", "Résidence Les Tilleuls". */
export const BUILDINGS = wordSet(
  'cottage house lodge forge farm mansion mansions apartments residence residences villa manor barn',
  'bungalow tower towers estate residency haus hof chalet palazzo edificio',
);

/** Before the name of a town: "г. Москва". */
export const TOWN_WORDS = wordSet('г город м місто г gor');

/** Words that follow an address on a form or in a letter and do not belong to it. */
export const AFTER_ADDRESSES = wordSet(
  'phone tel telephone telefon telefono telefone tlf puh fax mobile mobil cell email mail web website order',
  'invoice ref reference attn please thanks thank regards dear contact customer kunde client note notes',
  'hours open call date total subject office home work vat iban bitte merci gracias grazie obrigado',
);

/** Post boxes, with or without the word box behind. */
export const POST_BOXES = wordSet(
  'po pobox gpo postfach postbus apartado postboks postilokero skrytka',
);

/** Rural routes and highway contracts: "RR 2 Box 118". */
export const RURAL_ROUTES = wordSet('rr hc');

/** Postal lines of armed forces abroad, which have no country. */
export const FORCES_POSTS = wordSet('apo fpo dpo psc cmr usns usnv uss usnh');

/** Words in lower case inside names of streets. */
export const STREET_PARTICLES = wordSet(
  'of the and de du des la le les del della delle dei di da do dos das van der den het ten ter von',
  'zum zur am an auf in im unter y e i och og ja och na nad pod u s t l d',
);

/** Ends of one-word street names: "Nassaustraat", "Pfarrgasse", "Skoanveien". */
export const STREET_ENDINGS =
  /(?:stra(?:ss|ß)e|str|straat|gasse|platz|plein|allee|gracht|kade|dreef|singel|lein|steig|ufer|damm|gatan|gränd|vägen|stigen|torget|backen|gade|vej(?:en)?|veien|vegen|gata|gaten|bakken|stien|katu|kuja|polku|utca|weg|laan|tie|väg|veg)$/iu;

/** Cues for an address right behind them or a few words later. */
export const ADDRESS_CUE =
  /(?:\baddress(?:es)?\b[^.?!\n]{0,24}|\b(?:lives?|living|lived|resid(?:es|ing)|located|headquartered|stay(?:s|ing)?|arrived|meet(?: (?:me|you|him|her|us|them))?|office(?:s)? (?:is|are)|restaurant is|hotel is|shop is|store is|station is|be sent|is|send|sent|ship(?:ped)?|deliver(?:ed)?|mail(?:ed)?|moved?|drops? (?:you|me|us) off)(?: it| them| here| in)? (?:at|to|on|near|from)|\b(?:adresse|direcci[oó]n|indirizzo|endere[cç]o|adres|anschrift|domicilio|adresa)\b[^.?!\n]{0,12}|\b(?:corner|side|end|outskirts) of(?: the)?|\b(?:wohnt|wohnhaft) (?:in|am|an)(?: der)?|\b(?:habite|demeurant)(?: au| à)?|\bvive en)[\s:,"'>]{1,4}$/iu;
