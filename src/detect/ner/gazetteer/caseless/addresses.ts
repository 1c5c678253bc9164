import type { EntityHit } from '../../../../model/recognizer.ts';
import { type Forms, matchForms } from './match-forms.ts';

const HAN = '\\u4e00-\\u9fff';
/** Chinese characters but for those that lead to an address: 我住在…, 请寄到…, 地址是… */
const PLACE_HAN = '(?:(?![在到至于是寄往为住])[\\u4e00-\\u9fff])';
/** Before a Chinese address: no character of a word, or one that leads to it. */
const LED = `(?<![${HAN}](?<![在到至于是寄往为址：]))`;
const DASH = '[-－‐−–]';
const DIGIT = '[\\d０-９]';

/** Postcode, prefecture, city and ward, district, then blocks: 〒530-0001 大阪府大阪市北区梅田3丁目1-3 */
const JAPANESE_BLOCKS = `${DIGIT}{1,4}(?:(?:丁目|番地?の?|号|${DASH})${DIGIT}{1,4}){0,4}(?:番地|号)?`;
const JAPANESE_HOUSE = `(?:[ 　]?[${HAN}ァ-ヶーA-Za-z・]{2,16}[ 　]?${DIGIT}{1,4}(?:号室|号|室|階|F)?)?`;
const JAPANESE = `(?:〒?${DIGIT}{3}${DASH}${DIGIT}{4}[ 　\\n]?)?(?:(?:東京都|北海道|京都府|大阪府|(?!都)[${HAN}]{2,3}県)[${HAN}ぁ-んァ-ヶー]{1,20}?|(?<![${HAN}])[${HAN}]{1,5}[市区](?:[${HAN}]{1,4}区)?[${HAN}ぁ-んァ-ヶー]{1,8}?(?=${DIGIT}{1,3}(?:丁目|番|${DASH}${DIGIT})))${JAPANESE_BLOCKS}${JAPANESE_HOUSE}`;

/** Province, city, district, street and number, then building, floor, room: 北京市朝阳区建国路88号5号楼1203室 */
const CHINESE_STREET = `[${HAN}]{1,10}?(?:大道|大街|胡同|[路街道巷弄里园村])[${HAN}]{0,3}?`;
const CHINESE_ROOM = `(?:[${HAN}]{0,10}?[A-Z\\d]{1,5}(?:号楼|号院|栋|幢|单元|层|楼|室|座|房|号)){0,3}(?:[${HAN}]{0,10}?[A-Z\\d]{1,5}(?:号楼|栋|幢|单元|层|楼|室|座|房|号))?(?:(?<=[栋幢座元])\\d{1,5}室?)?`;
const CHINESE = `${LED}(?:${PLACE_HAN}{2,7}?(?:省|自治区))?(?:${PLACE_HAN}{2,5}?市|(?:北京|上海|天津|重庆|香港|台北))(?:${PLACE_HAN}{1,6}?(?:新区|区|县|镇|乡))?${CHINESE_STREET}\\d{1,5}(?:号|弄|巷)${CHINESE_ROOM}`;

/** Province, city, district, street and number, then building and flat: 서울특별시 강남구 테헤란로5길 23 */
const KOREAN_PROVINCE =
  '(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)(?:특별자치시|특별자치도|특별시|광역시|시|도)?|[충전경][청라상][남북]도';
const KOREAN = `(?:(?<![가-힣])(?:${KOREAN_PROVINCE}) )?(?<![가-힣])(?:[가-힣]{1,5}[시군구] ){1,2}(?:[가-힣\\d]{1,12}(?:읍|면|동|로|길|가) ?){1,3}\\d{1,4}(?:-\\d{1,4})?(?:번지)?(?:,? ?[가-힣A-Za-z]{0,10} ?\\d{1,4}(?:동|호|층)| [가-힣]{2,10} [A-Z가-힣\\d]{1,4}동)*`;

const PATTERNS: readonly RegExp[] = [JAPANESE, CHINESE, KOREAN].map(
  (form) => new RegExp(form, 'g'),
);

const FORMS: Forms = {
  entity: 'ADDRESS',
  patterns: PATTERNS,
  // A word for city, ward, street or block.
  needs: /[市区県都府路街구시군로길]/,
  score: 0.8,
};

/** Finds postal addresses in Chinese, Japanese and Korean script. Ascending and without overlap. */
export const findCaselessAddresses = (text: string): EntityHit[] => matchForms(text, FORMS);
