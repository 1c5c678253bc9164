import { wordSet } from './word-set.ts';

/** Legal forms and kinds that end the name of an organisation. */
export const ORGANIZATION_KINDS = wordSet(
  'inc ltd llc llp plc corp corporation incorporated limited company co gmbh ag kg ohg ug sa sas sarl srl',
  'spa bv nv oy oyj ab aps kk pte pty sdn bhd jsc ooo zao sro doo kft zrt group holdings holding bank',
  'university college institute foundation society association partners associates consulting insurance',
  'systems technologies solutions industries enterprises ventures capital airlines pharmaceuticals labs',
  'laboratories media studios agency ministry department committee council union hospital clinic academy',
  'trust federation organization organisation bureau authority commission museum orchestra records press',
  'universität universidad université università hochschule stiftung verein sparkasse versicherung',
  'hastanesi universitesi bankasi bakanligi',
);

/** First words of institutions with "of": "University of Brno". */
export const INSTITUTIONS = wordSet(
  'university bank ministry institute department museum college school academy bureau church city council',
  'universidad universite universita universidade universitat banco banca banque ministerio ministere ministero',
  'instituto institut istituto hopital ospedale hospital clinica clinique politecnico academia federacion',
);
export const INSTITUTION_LINKS = wordSet('of for de des du della degli di do da dos');

/** Kinds that stand before the name: "Klinikum Weserbergland", "OOO Sever". */
export const ORGANIZATION_PREFIXES = wordSet(
  'klinikum clinica clinique klinika szpital hospital universidad universidade universite universita',
  'university banca banco bank banque sparkasse hotel restaurante ristorante ooo zao pao pt tbk ospedale',
  'fundacion fundacja stiftung association asociacion instituto institut transportes',
);

/** Cues right before the name of an organisation. */
export const ORGANIZATION_CUE =
  /\b(?:work(?:s|ed|ing)? (?:for|at)|employed (?:by|at)|employee of|ceo of|cto of|cfo of|founder of|president of|director of|chairman of|intern(?:ed)? at|hired by|acquired by|merged with|customer of|client of|shares of|offices? of|subsidiary of|job at|year at|address of|by the company|company called|bank with|account (?:with|at))(?: the)?\s{1,2}$/iu;
/** Cues right behind the name of an organisation. */
export const ORGANIZATION_AFTER =
  /^(?:['’]s)?\s{1,2}(?:is an? [^.]{0,40}(?:agency|company|firm|bank|startup|manufacturer|provider|corporation|non-?profit)|invested|announced|acquired|shares|stock|employees|headquarters|offices?\b|website|hq\b|account\b)/iu;

/** Last words of the cues before a name, and first words of those behind it: a cheap first test. */
export const ORGANIZATION_CUE_ENDS = wordSet('for at by of with in company called the');
export const ORGANIZATION_AFTER_STARTS = wordSet(
  'is invested announced acquired shares stock employees headquarters office offices website hq account',
);
