import { wordSet } from './word-set.ts';

/** Words of streets, buildings and landscapes: a candidate with one of them is not a person. */
export const PLACE_KINDS = wordSet(
  'street road avenue boulevard lane square bridge airport station river lake mountain mount valley beach',
  'island islands park city town village county province district state republic kingdom coast bay gulf',
  'sea ocean desert stadium hotel church cathedral castle palace museum tower hall centre center mall',
  'harbour harbor port fort peninsula hills heights north south east west northern southern eastern',
  'western central upper lower greater saint',
);

/** Continents and other large regions: places, never persons. */
export const CONTINENTS = wordSet('africa asia europe america antarctica oceania scandinavia');

/** Words that belong to a listed place behind them: "West Germany", "New Delhi". */
export const BEFORE_PLACES = wordSet(
  'north south east west northern southern eastern western central old upper lower greater',
);
/** Words that belong to a listed place before them: "Suffolk County". */
export const AFTER_PLACES = wordSet(
  'county province district region island islands valley bay peninsula',
);

/** Cues for a listed place behind them. */
export const PLACE_CUE =
  /(?<![\p{L}\p{N}])(?:in|from|near|to|at|of|around|across|outside|towards?|via|into|visit(?:ed|ing)?|leav(?:e|ing)|left|nach|aus|bei|à|en|em|w|we|ve|ze|i|på|från|fra|till|в|во|из|у|від)\s{1,2}(?:the )?$/iu;
/** Cues for a place that may be unlisted. */
export const SURE_PLACE_CUE =
  /\b(?:(?:live[sd]?|living|born|raised|based|located|headquartered|stay(?:ed|ing|s)?|resid(?:es|ing|ed)|grew up|work(?:s|ed)?|vacation|holiday|year|arrived|landed|office|store|branch|meeting|trip|am|was|is|are|were|suburb|city|town|village|capital|mayor|north|south|east|west|people) (?:in|at|near|of|from)|(?:flew|fly|flying|move[ds]?|moving|drove|drive|travel(?:s|ed|led|ing)?|went|going|go|return(?:s|ed)?|trip|flight|train|ship(?:ped)?|relocat(?:e|ed|ing)|came|come|invites? [a-z ]{1,40}|visit(?:s|ed)?) (?:here )?(?:to|from|into|around)|ticket to|morning from|wohn(?:e|t|en) in|lebt in|habite à|vive en|vivo en|nato a|woont in|mieszka w|bor i)\s{1,2}(?:the )?$/iu;

/** Last words of both kinds of cues: a cheap first test. */
export const PLACE_CUE_ENDS = wordSet(
  'in from near to at of around across outside toward towards via into visit visited visiting leave',
  'leaving left the a w i en nach aus bei em we ve ze pa fran fra till в во из у від',
);

/** A label of a form or a field that holds a place. */
export const PLACE_LABEL =
  /\b(?:(?:birth|home)?[ _-]?(?:city|town|place|country|state|region|location)(?: of (?:birth|residence))?|ort|wohnort|geburtsort|stadt|land|ville|pays|lieu|ciudad|pa[ií]s|lugar|citt[aà]|paese|luogo|cidade|plaats|woonplaats|miasto|kraj|şehir|ülke|ort|stad|by|город|страна|місто)["']?[ \t]{0,2}[:=][ \t]{0,2}["']?$/iu;
