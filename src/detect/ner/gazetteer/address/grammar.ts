/** A form of addresses: a pattern over the two characters per word of `addressClasses`. */
export interface AddressForm {
  readonly form: string;
  /** Classes of which a text needs one for the form to be searched. */
  readonly needs: string;
  readonly score: number;
  /** True if the form needs a cue before it. */
  readonly announced?: true;
}

/** Between a word and what belongs to it: a space, or the full stop of an abbreviation. */
const JOINT = '[_.]';
/** Between the words of one name. */
const LINK = '[_.-]';
const NUMBER = '[NMZ]';
const NAME_WORD = '[CGWSKRXPEITDo]';
const NAME = `${NAME_WORD}(?:${LINK}(?:${NAME_WORD}|p(?=${LINK}[CGWSKRXEITp]))){0,4}`;
const ANY_WORD = '[CGWSKRXPEIiplgkT]';
/** 14, 14/3, 412-2, 14 bis, 88 B, 5-8-17 */
const SUFFIX = '(?:_b|-b|_I(?:_N)?(?=[,;])|_N(?=[,;]))?';
const HOUSE = `[NM](?:[/-](?:[NMY]|[Iil](?![_.-]))){0,4}${SUFFIX}`;
/** The same before the street, where a year may be one. */
const HOUSE_FIRST = `(?:n[_.:]|u[_.])?(?:${HOUSE}|Z(?:-N)?|Y(?:-N)?)`;

const IN_UNIT = `(?:${NUMBER}(?:[-/][NMI])?|[SCGI]|V)`;
const BOX = `(?:[Ii]\\.[Ii][_.]u|O_u|B(?:_u)?)(?:_${NUMBER}){1,3}`;
const UNIT = `(?:[Uu]${JOINT}(?:n[._:])?${IN_UNIT}|[Uu]:${NUMBER}|[oN][._][Uu](?!_N)|f|${BOX})`;
/** Only what cannot be anything else. */
const SURE_UNIT = `[U]${JOINT}${IN_UNIT}`;
const BUILDING = `(?:(?:[CGWIS]${LINK}){0,3}(?:T|[CG]_R(?=,))(?:_(?:n[._])?[NI])?|T(?:_[CGWTI]){1,3}(?:_N)?)`;
/** Units and buildings before the street: "Flat 4, ", "B-204, Silver Oak Apartments, " */
const BEFORE = `(?:(?:${UNIT}|${BUILDING}|K_N|I-[NM]|[NM]-D(?:_[NM]-D)?|I\\.n[._]${HOUSE})[,;_]){0,4}`;
const NUMBERS = `${BEFORE}(?:${NUMBER}_)?${HOUSE_FIRST}${JOINT}`;

/** A postcode: 75008, 753 31, 31-147, 1016 JC, NW8 9XP, 10021-4155. */
const POSTCODE = '(?:V(?:_[vV])?|[NM]_S|[NMZY](?:[_-][NMYZ])?)';
const TOWN = `${NAME}(?:/${NAME})?`;
/** A postcode with its town, in either order. */
const POSTED = `(?:(?:C-)?${POSTCODE}(?:_${TOWN}(?:_N(?![,.-]))?(?:\\([SG])?)?|${TOWN}(?:\\([CGS]\\))?[_,~]?${POSTCODE})`;
const COUNTRY =
  '(?:[,;](?:(?:[GS](?:_[GCWp]){0,3}|C_W|W_[CG]|C(?=[|]|$))(?=[,;|)]|$)|G(?![_-])|G(?=_[lp])))';
/** Floor and door: "3.º B", "4º izda.", "2. tv" */
const DOOR = '(?:[,_]N(?:[.]?i)?[_.](?:[CI]|l(?=[,.;]))(?=[,.;])|,N(?=[,;]))';
/** Behind a unit the town may follow without a comma: "Suite 106 Fontaine". */
const TOWN_BEHIND_UNIT = '[CG](?:[_-](?:[CGS]|p(?=_[CG]))){0,4}';
const INLINE = `(?:[_,;#](?:[Uu]#)?${UNIT}|#${NUMBER}(?:-[NM])?|${DOOR}|,N_N(?=[,;])|(?<=[Uu][_.][NM])_${TOWN_BEHIND_UNIT}(?![_.][lp])|[,~]${TOWN}(?:_N(?=,)|(?<=G)|(?![_.-][lpCGWSNMYZ]))|_I:N)`;
const LOWER_TAIL = '(?:[,;][lg](?:_[lg]){0,2}){0,2}(?:[,;_][NMYZ]|(?<=[;,]g))(?=[;,|.)]|$)';
/** What follows a street: units and districts, then a postcode with its town, then a country. */
const TAIL = `(?:${INLINE}){0,5}(?:(?:[,;]${TOWN}(?![_.][lp])|[_,;]${UNIT}){0,3}(?:(?:\\([CGS](?=\\)))?[,;_~)]${POSTED}${COUNTRY}{0,2}|[,;]F_S_${NUMBER}|[,;](?:[CGW]_){1,3}D(?:[,;][CG](?:_[CG]){0,2}(?![_.][lp]))?|;G(?:_[GC])?(?![_.][lp])${COUNTRY}?))?`;
const LOWER = `(?:${LOWER_TAIL})`;
/** "…, 10117 Berlin": four digits or more, or two groups, and a listed town. */
const SURE_POSTED = '(?=[,;](?:[MYZ]|N_N|[NM]-[NM]|[NM]_S)_[GC])';
const IN_BLOCK = '(?=,[CGSE](?:_[CGSE]){0,2}(?![_.])|;[CGSEUW](?![_.]l)|;[NMZ]|[_,]U)';

const K = '[KX]';
const P = '[PX]';
const STREET_WORD = `(?:[CGWSKRXPEIoTt]|p(?=${LINK}[CGWSKRX]))`;
const P_NAME = `(?:[CGWSKRXPETIpNMot]${LINK}){0,4}(?:[CGWSKRXPETIo]|p_x)`;
const CITY_FIRST = '(?:(?:[MZ],)?(?:t[._][CG](?:[_-][CG])?|G(?:[_-]G)?),|[MZ]_G,)?';

/** Forms of streets, from the surest. */
const STREETS: readonly AddressForm[] = [
  // A post box, or a box of the forces or of a rural route.
  {
    form: `(?:(?:${NUMBER}_)?${BOX}|F${JOINT}N[_,]u[_.]${NUMBER}|F${JOINT}M[_,]u[_.]${NUMBER}|U_${NUMBER}_u_${NUMBER}(?=[,;_]F)|F_[CG](?=;F)|F_S_${NUMBER}|Q_N_u_${NUMBER})`,
    needs: 'BFOUuQ',
    score: 0.85,
  },
  // Anything with numbers and a numbered unit behind it
  {
    form: `(?:[NMZ]_){1,2}(?:[CGWSKRPEI]${JOINT}(?:${ANY_WORD}${JOINT}){0,4})?[CGWSKRPEIgkNMZ]\\.?[_,;]${SURE_UNIT}`,
    needs: 'U',
    score: 0.85,
  },
  { form: `(?:[NMZ]_){1,2}[lg](?:_[lg]){0,2}(?:_[NMZ])?[,;]${SURE_UNIT}`, needs: 'U', score: 0.75 },
  {
    form: `(?:[CGWSKRPEI]${JOINT}(?:[CGWSKRPEIp]${JOINT}){0,4}|[lg]_(?:[lg]_)?)[NMZ][_,;]${SURE_UNIT}`,
    needs: 'U',
    score: 0.85,
  },
  // 69 Spencer Street; 19 rue La Boétie; 96 ul. Posejdona 90; 123 Nassaustraat
  {
    form: `${NUMBERS}(?:${STREET_WORD}${LINK}){1,5}${K}(?:_[NMZ](?:-K)?|_[SI](?=[,;|]|$))?`,
    needs: 'KX',
    score: 0.85,
  },
  {
    form: `${BEFORE}${HOUSE_FIRST},[CG]_(?:${STREET_WORD}${LINK}){0,3}${K}(?=[,;])`,
    needs: 'KX',
    score: 0.7,
  },
  {
    form: `${BEFORE}(?:${NUMBER}_)?${HOUSE_FIRST}[_.,]${P}[_./]${P_NAME}(?:_[NMZ])?`,
    needs: 'PX',
    score: 0.85,
  },
  { form: `${NUMBERS}(?:[CG]${LINK}){0,2}E(?:[_.]${HOUSE})?`, needs: 'E', score: 0.85 },
  // 2-11-3 Meguro, Meguro-ku
  {
    form: `${BEFORE}N-N(?:-N)?_[CGW](?:_(?:[CGW]|N-D)){0,3}(?=[,;](?:[CG],)?[CG]-D)`,
    needs: 'D',
    score: 0.85,
  },
  // Flat 302, Shanti Apartments, MG Road
  {
    form: `(?:(?:${UNIT}|${BUILDING}|K_N|I-[NM])[,;]){1,3}(?:[CGWSI]${LINK}){1,4}${K}(?=[,;])`,
    needs: 'KX',
    score: 0.75,
  },
  // Rose Cottage, Church Lane, Little Missenden, Bucks HP7 0RA
  {
    form: `(?:(?:${UNIT}|${BUILDING})[,;]){0,2}(?:[CGWSRI]${LINK}){1,4}[KXR](?=[,;](?:${TOWN}[,;]){0,2}(?:${TOWN}_)?V_[vV])`,
    needs: 'V',
    score: 0.8,
  },
  // 14/2, 3rd Cross, Indiranagar, Bengaluru - 560038
  {
    form: `(?:${UNIT}|${BUILDING}|(?:(?:I[.])?n[._])?${HOUSE}|(?:I[.])?n[._]${HOUSE})(?:[,;](?:${NAME}(?:_N)?|K_n[._]N|o_[Uu])){1,4}(?=[,;][CG](?:_G)?[_~-]Z(?![_-]))`,
    needs: 'Z',
    score: 0.8,
  },
  // Via Nuova del Campo 85; Lozerlaan 172; Kossuth utca 12; ул. Тверская, д. 18
  {
    form: `${BEFORE}${CITY_FIRST}${P}[_./](?:${P_NAME}[_,](?:[Uun][._:])?|N_n[._])${HOUSE}`,
    needs: 'PX',
    score: 0.8,
  },
  {
    form: `${BEFORE}${CITY_FIRST}(?:[CGW]${LINK}){0,2}E[_.,](?:n[._:])?${HOUSE}`,
    needs: 'E',
    score: 0.8,
  },
  {
    form: `${CITY_FIRST}[CGI](?:${LINK}[CGI]){0,3}[_-][KkX][_.,](?:n[._:])?${HOUSE}`,
    needs: 'KkX',
    score: 0.75,
  },
  // Çınar Mah. 1204. Sokak No: 9
  { form: `(?:[CG]_K[._])?[NM][._]K_n[._:]${HOUSE}`, needs: 'K', score: 0.85 },
  // Lidická 25, 602 00 Brno; Unter den Linden 77, 10117 Berlin
  {
    form: `[CGWS](?:${LINK}[CGWSIp]){0,4}(?:_[Kkl])?_${HOUSE}(?:[_,]${UNIT})?${SURE_POSTED}`,
    needs: 'NM',
    score: 0.8,
  },
  // 2914 Karpacka 69; 48 Αγ. Ανδρέα 34 in a block of lines
  {
    form: `${NUMBERS}[CGI](?:${LINK}[CGWIpi]){0,3}[_.][NMZ](?:(?<=;.{0,16})|${IN_BLOCK})`,
    needs: 'NMZ',
    score: 0.75,
  },
  {
    form: `${NUMBERS}[CGI](?:${LINK}[CGWSIp]){0,3}${LINK}R(?![_.-][lgCWG])`,
    needs: 'R',
    score: 0.75,
  },
  { form: `[NMZ]${JOINT}[CGI](?:${LINK}[CGWIpi]){0,3}\\.?${IN_BLOCK}`, needs: 'NMZ', score: 0.65 },
  {
    form: `[CG](?:${LINK}[CGWIpi]){0,2}[_.][NM](?=,G(?![_.])|;[CGSEUW](?![_.]l)|;[NMZ]|[_,]U)`,
    needs: 'NM',
    score: 0.65,
  },
  // 12 spencer street, in lower case
  { form: `[NMZ]_[lgpi](?:_[lgp]){0,2}_k(?=[,;][glNMZU]|_U)`, needs: 'k', score: 0.65 },
  {
    form: `(?:${NUMBERS}${NAME}(?:_[NMZ])?|${NAME}_[NMZ])`,
    needs: 'NMZ',
    score: 0.65,
    announced: true,
  },
];

/**
 * The compiled forms. `pattern` is shared and keeps its state in `lastIndex`: reset it before a
 * search.
 */
export const ADDRESS_FORMS = STREETS.map(({ form, needs, ...rest }) => ({
  ...rest,
  needs: new RegExp(`[${needs}]`),
  pattern: new RegExp(`(?<=[|_.,;:(~])${form}(?:${TAIL}${LOWER}?)`, 'g'),
}));
