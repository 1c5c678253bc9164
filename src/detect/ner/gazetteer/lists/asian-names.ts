import { wordSet } from './word-set.ts';

/** Chinese, Korean, Vietnamese and Japanese family names in Latin letters. */
export const ASIAN_FAMILY_NAMES = wordSet(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song',
  'tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen',
  'yao jiang cui zhong tan fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yan xue lei long',
  'duan hao kong shao mao wan gu lai wong chan cheung leung lam ng tsang kwok chow hsu tsai hsieh yeh chiang',
  'kim lee park choi jung jeong kang cho yoon yun jang lim im oh seo shin kwon hwang ahn ryu yoo hong jeon ko',
  'moon bae baek heo nam noh ha min sung ji won gong cha joo woo chung',
  'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong dinh doan',
  'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki',
  'matsumoto inoue kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa okada goto hasegawa',
);

/** One syllable of a Korean given name in Latin letters. */
const KOREAN =
  '(?:k?kyeong|kyung|gyeong|young|yeong|seong|sung|hyeong|hyung|jeong|jung|seung|byeong|byung|myeong|' +
  'myung|chang|dong|gang|hong|jong|kwang|gwang|sang|yong|chul|cheol|chae|hyeon|hyun|hyuk|jae|jin|joon|jun|' +
  'kwon|min|mi|nam|ryeo|rin|sik|seok|suk|seo|soo|su|sun|seon|tae|won|woo|wook|wu|yeon|yun|yoon|ye|yu|bin|' +
  'beom|do|eun|ga|geun|gi|ki|ha|hae|hee|hui|hoon|hun|hwa|hye|hyo|in|ji|ju|kyu|na|ra|ri|rim|sol|yoo|young|ah|a)';
const KOREAN_GIVEN = new RegExp(`^${KOREAN}-?${KOREAN}$`, 'i');

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const FINAL =
  '(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|uei|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|' +
  'ui|un|uo|üe|ün|a|e|i|o|u|ü)';
const PINYIN_GIVEN = new RegExp(`^${INITIAL}${FINAL}-?${INITIAL}${FINAL}$`, 'i');

const MORA = '(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|ky|gy|ny|hy|by|py|my|ry)?[aiueoō]|n(?![aiueo]))';
const JAPANESE = new RegExp(`^${MORA}{3,6}$`, 'i');

/** Shortest words that these shapes tell something of, in UTF-16 code units. */
const SHORTEST_GIVEN = 5;
const SHORTEST_JAPANESE = 5;

/** True for a word with the syllables of a Korean or Chinese given name in Latin letters. */
export function isEastAsianGivenName(word: string): boolean {
  return word.length >= SHORTEST_GIVEN && (KOREAN_GIVEN.test(word) || PINYIN_GIVEN.test(word));
}

/** True for a word with the syllables of a Japanese name in Latin letters. */
export function isJapaneseShape(word: string): boolean {
  return word.length >= SHORTEST_JAPANESE && JAPANESE.test(word);
}

/** True for the second half of a Korean given name behind a hyphen: "hoon" of "Ji-hoon". */
export function isKoreanSyllable(word: string): boolean {
  return KOREAN_SYLLABLE.test(word);
}

const KOREAN_SYLLABLE = new RegExp(`^${KOREAN}$`, 'i');
