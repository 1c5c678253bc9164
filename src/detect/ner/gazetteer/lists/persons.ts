import { wordSet } from './word-set.ts';

/** Forms of address and offices: they announce a name and are no part of it. */
export const TITLES = wordSet(
  'mr mrs ms miss mx mister dr doctor prof professor sir madam madame monsieur mme mlle herr frau sr',
  'sra senor senora don dona signor signora sig dott dottor ing avv pan pani panu bay bayan hr fru dhr',
  'mevr mevrouw meneer president senator governor director judge justice general colonel captain',
  'sergeant officer minister chancellor king queen prince princess pope bishop father rev reverend',
  'lord lady detective nurse coach rabbi sheikh imam detective lieutenant mayor ambassador господин',
  'госпожа пан пані κυριε κυρια κυριος',
);

/** Particles inside names. */
export const PARTICLES = wordSet(
  'van von der den de del della di da das dos du la le bin binti ibn ben al el ter ten zu zur vom af av',
  'abu bint dela san st mac ap e y i und und',
);

/** Words that stand where a name could and name nobody; also products that are named like people. */
export const NOBODY = wordSet(
  'sir sirs madam madame all team everyone everybody anyone folks guys friend friends world there',
  'customer customers client user users colleague colleagues hiring manager support mom dad mum ladies',
  'gentlemen student students reader readers diary lord god jesus christ santa bot assistant none null',
  'bible buddha allah mary-jane alexa siri cortana claude gemini bard copilot jenkins django flask java',
  'julia ruby perl pascal haskell elixir kafka cassandra lambda apache tomcat maven gradle docker linux',
  'android chrome safari firefox edge excel word outlook amazon google microsoft apple tesla toyota ford',
  'honda nokia oracle sap cisco intel nvidia netflix twitter facebook instagram tiktok whatsapp zoom',
  'slack discord github gitlab jira confluence trello notion figma adobe photoshop wikipedia christmas',
  'easter ramadan hanukkah halloween thanksgiving english french german spanish latin greek true false',
  'undefined nan monday tuesday wednesday thursday friday saturday sunday january february march april',
  'may june july august september october november december ai api sql json html css http url xml yaml',
  'pdf csv utc gmt pst est cet ceo cto cfo hr ok faq eta asap fyi rsvp inc ltd llc gmbh corp ag sa bv',
  'iban lon lat web apollo kelvin newton pascal watt volt ampere bloody alpha bravo charlie delta echo',
  'foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform',
  'victor whiskey xray yankee zulu travis jehovah buddha zeus danish swedish norwegian finnish polish thai',
  'turkish russian chinese japanese korean arabic dutch portuguese italian irish scottish welsh british',
  'american canadian australian indian mexican brazilian african european asian jewish christian',
  'mars venus jupiter saturn mercury neptune pluto earth sun moon mercedes audi bmw lexus volvo dell',
  'unicode ascii ubuntu debian fedora redis mongo nginx terraform ansible kubernetes helm istio python',
  'kotlin swift rust golang scala clojure erlang matlab stata numpy pandas pytorch tensorflow keras christianity islam hinduism buddhism judaism christian muslim jewish catholic africa',
  'asia europe america antarctica oceania australasia arctic eurasia scandinavia balkans yale harvard',
  'princeton stanford cornell oxford cambridge naruto pokemon marvel disney nintendo xbox playstation',
);

/** Things that are named after people: "Nash equilibrium", "Murphy's law", "Caesar salad". */
export const EPONYMS = wordSet(
  'equilibrium theorem theory law laws chain chains salad tea matrix method distribution principle paradox',
  'effect constant scale test algorithm transform transformation process model function functions number',
  'numbers sequence series curve index coefficient inequality equation equations conjecture lemma hypothesis',
  'razor prize award medal cup machine code cipher diagram logic set sets space group ring field filter',
  'disease syndrome operation program programme bridge dam telescope mission rocket engine motor pastry cheese',
  'ham sauce soup cake pie shoes sneakers edition version release framework library server cluster pipeline',
);

/** First names that are as often another word: alone they need a cue or a last name. */
export const AMBIGUOUS = wordSet(
  'ada alexa amber angel april art august austin autumn bill buck carol carolina charlotte chase chelsea',
  'chip christian clay cliff constant crystal daisy dakota dale dallas dan dawn don drew duke earl earnest',
  'ernest faith florence frank gene georgia ginger glen grace grant guy harry holly hope houston iris',
  'israel ivy jack jade jasmine jordan joy june king lincoln lily madison major mark max mercedes miles',
  'nick nova olive paris pat pearl penny prince ray rich rob robin rose rusty sandy sky skip star stone',
  'sue summer sydney victoria violet virginia washington will wood chad india china brooklyn phoenix',
  'san an la le el de do da so sun long man in my van ban bo can ha he ho hoa hung ke ly mai minh no son',
  'tan to tu un y lee case eve era ease era sage reed page lane dean noble royal justice mercy charity',
  'destiny trinity melody harmony genesis nature ocean river forest brook heather hazel laurel basil',
  'gray grey brown green white black young cash price read',
);

/** Verbs of speech right before the name of a speaker, and other sure cues. */
export const SPEECH = wordSet(
  'says said asked told replied starring named call called calls thanks',
);

/** Relatives, colleagues and greetings right before a name. */
export const BEFORE_PERSON = wordSet(
  'by with tell ask met meet meeting email emailed contact contacted director author singer actor actress player coach son daughter wife husband friend',
  'partner colleague brother sister mother father uncle aunt cousin nephew niece boss manager kid child',
  'client patient girlfriend boyfriend fiance fiancee neighbor neighbour teacher named name cc attn thanks',
  'thank hi hello hey dear love xoxo regards sincerely cheers best engineer lawyer accountant tenant',
  'employee candidate applicant customer mum mom dad grandma grandpa nanny roommate marry married divorced',
  'signed assignee reviewer reporter owner me him her us them ceo cto cfo president founder chairman',
);

/** Verbs that only persons are the subject of, right behind a name. */
export const AFTER_PERSON = wordSet(
  'says said asked asks told tells wrote writes replied replies called calls lives lived works worked',
  'spent gave joined left resigned moved flew arrived reported reports signed',
  'sent sends emailed wants wanted needs thinks thought went bought sold married died born plays played',
  'graduated retired agreed confirmed requested complained mentioned suggested who whose whom',
);

/** Ends of last names in many languages; a capitalised word with one is more likely a name. */
export const LAST_NAME_ENDINGS =
  /(?:ovi[cć]|[eé]vi[cć]|i[cć]|ov[aá]?|ev[aá]?|in[aá]|sson|sen|son|d[oó]ttir|nen|sk[iíaýá]|cki|czyk|wicz|vich|enko|chuk|yan|ian|shvili|dze|ez|berg|stein|mann|man|ini|etti|elli|ello|opoulos|akis|idis|oglu|zadeh|pour|kar|wala|yama|moto|mura|kawa|naka|hara|ström|qvist|lund|gaard|sma|stra|ová|ński|ska|ck|tz|(?:ов|ев|ёв|ін|їв)(?:а|у|ой|ым|ої|ою|им)?|(?:ск|цьк|ськ)(?:ий|ая|ого|ому|ой|им|ої|ою|а)|(?:енк|чук|щук|юк)(?:о|а|у|ові|ом)?)$/iu;

const TITLE =
  'mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|madame|monsieur|herr|frau|señora?|signora?';
const LABEL =
  '(?:(?:first|last|full|middle|maiden|family|given|user|customer|patient|employee|contact|account|card ?holder|legal|preferred)[ _-]?)?name(?: on (?:the )?(?:account|card|file))?|' +
  'patient|employee|customer|client|contact|recipient|sender|author|attn|attention|surname|forename|full[ _-]?name|first[ _-]?name|last[ _-]?name|signed|regards|sincerely|cheers|from|to|cc|bcc|user|' +
  'assignee|reporter|applicant|candidate|tenant|owner|manager|doctor|physician|insured|beneficiary|cardholder|passenger|guest|student|witness|' +
  'nombre|apellidos?|nom|pr[eé]nom|nome|cognome|naam|voornaam|achternaam|vorname|nachname|imi[eę]|nazwisko|ad[ıi]?|soyad[ıi]?|navn|namn|nimi|имя|фамилия|фио|όνομα|ім.я';
const PHRASE = [
  String.raw`\battention of`,
  String.raw`\b(?:thank you|thanks),`,
  String.raw`\b(?:name|names)(?:[ \t](?:is|was|to|are|reads?)|['’]s)`,
  String.raw`\b(?:named|call(?:s|ed)?)(?:[ \t](?:me|him|her|them|myself))`,
  String.raw`\b(?:dear|by the name of|yours truly|kind regards|best regards|many thanks|warm regards|best wishes|mit freundlichen grüßen|cordialement|saludos|atentamente|cordiali saluti|met vriendelijke groet|atenciosamente|pozdrawiam|saygılarımla)[,!]?`,
  String.raw`\b(?:liebe[rs]?|lieber|sehr geehrte[rs]?(?: herr| frau)?|chère?|estimad[oa]|querid[oa]|gentile|caro|cara|beste|geachte|szanown[ya])`,
  String.raw`\b(?:ich heiße|mein name ist|ich bin|je m.appelle|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|meu nome é|chamo-me|mijn naam is|ik heet|nazywam się|mam na imię|benim adım|jag heter|mitt namn är|jeg hedder|mit navn er|меня зовут|мене звати|με λένε|ονομάζομαι)`,
  String.raw`\b(?:hi|hello|hey)`,
  String.raw`\b(?:todo|fixme|xxx|hack)\(`,
  '@author',
  String.raw`\b(?:${TITLE})\b\.?`,
  String.raw`(?:^|[^\p{L}])(?:${LABEL})["'\]]?[ \t]{0,2}(?:[:=?>]|[ \t]is)`,
].join('|');

/** Last words of the cues that end with a space: a cheap first test. */
export const CUE_ENDS = wordSet(
  'todo fixme xxx hack author attention of you',
  'name names is was to are read reads me him her them myself dear regards truly thanks wishes grussen',
  'cordialement saludos atentamente saluti groet atenciosamente pozdrawiam saygılarımla liebe lieber',
  'lieben liebes geehrte geehrter herr frau cher chere estimado estimada querido querida gentile caro cara',
  'beste geachte szanowny szanowna heisse ist bin appelle est llamo es chiamo e chamo naam heet nazywam',
  'się imie adım heter namn ar hedder navn er зовут звати λενε ονομαζομαι hi hello hey mr mrs ms miss mx',
  'mister dr doctor prof professor madame monsieur señor señora signor signora',
);

/** How far before a name its cue may begin, in UTF-16 code units. */
export const CUE_REACH = 64;
/** A cue up to where a name may begin: the cue, then spaces, a quote, a mark of emphasis. */
export const PERSON_CUE = new RegExp(
  String.raw`(?:${PHRASE})[\s"'“‘(*_,]{0,4}(?:(?:${TITLE})\b\.?[ \t]{0,2})?$`,
  'iu',
);
/** Cues of persons and of many other things. */
export const WEAK_CUE =
  /\b(?:this is|i am|i['’]m|speaking with|spoke (?:to|with)|behalf of)[ \t]$/iu;
/** Closing words of a letter on the line before a signature. */
export const CLOSING =
  /(?:regards|sincerely|cheers|thanks|thank you|best|love|yours|faithfully|truly|wishes|grüßen|grüße|cordialement|saludos|atentamente|saluti|groet(?:en)?|atenciosamente|pozdrawiam|hilsen|hälsningar|terveisin|yours truly)[ \t]{0,2}[,.!]?[ \t]{0,2}\r?\n\s{0,8}$/iu;
