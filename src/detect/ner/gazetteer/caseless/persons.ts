import type { EntityHit } from '../../../../model/recognizer.ts';
import { type Forms, matchForms } from './match-forms.ts';

/** Chinese family names of one character: the first character of a name. */
const CHINESE_FAMILY =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]';

/** Ways in which these scripts announce a person; group 1 is the name. */
const PATTERNS: readonly RegExp[] = [
  // Chinese: behind a label or a verb of address, or before a form of address
  new RegExp(
    String.raw`(?:我叫|我的名字是|名字叫|姓名[:：]\s?|收件人[:：]\s?|联系人[:：]\s?|客户[:：]\s?|员工[:：]\s?|患者[:：]?\s?|尊敬的|亲爱的|请给|寄给|转告|联系)(${CHINESE_FAMILY}[\u4e00-\u9fff]{1,2})(?![\u4e00-\u9fff]{0,1}公司)`,
    'g',
  ),
  new RegExp(
    String.raw`(${CHINESE_FAMILY}[\u4e00-\u9fff]{1,2})(?=先生|女士|小姐|太太|老师|医生|经理|教授|博士)`,
    'g',
  ),
  // behind a verb that takes many things: three characters, and nothing more
  new RegExp(
    String.raw`(?:回复|答复|发给|转给|通知|提醒)(${CHINESE_FAMILY}[\u4e00-\u9fff]{2})(?=[，,。、！\s]|$)`,
    'g',
  ),
  /(?:此致|敬礼|谢谢|敬上)[,，。!！]?\s{0,4}\n\s{0,4}([\u4e00-\u9fff]{2,4})(?=\s{0,4}(?:\n|$))/g,
  // Japanese: before さん or 様, behind a label, or alone below the closing
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{1,3}[ 　]?[\u4e00-\u9fffぁ-んァ-ヶ]{1,4})(?=さん|様|さま|氏(?![名])|先生|部長|課長)/g,
  /(?:氏名|名前|お名前|担当者?|宛名)(?:[:：]|は)\s?([\u4e00-\u9fff]{1,3}[ 　]?[\u4e00-\u9fffぁ-んァ-ヶ]{1,4})(?=\s|です|と|、|。|$)/g,
  /(?:お世話になって|よろしくお願い)[^\n]{0,80}(?:\n[^\n]{0,80}){0,6}\n\s{0,4}([\u4e00-\u9fff]{3,5})(?=\s{0,4}$)/g,
  // Korean: a family name and one or two syllables
  /(?<![가-힣])([김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모][가-힣]{1,2})(?=\s?(?:님|씨|드림|올림|귀하|선생|과장|부장|대리|고객))/g,
  /(?:이름|성명|성함|고객명|담당자|수신인)(?:[:：]|은|는)\s?([가-힣]{2,4})(?=\s|입니다|이고|,|\.|$)/g,
  /(?:저는|제 이름은)\s?([가-힣]{2,4})(?=입니다|이라고|라고|이에요|예요)/g,
  // Arabic
  /(?:اسمي|الاسم[:：]|السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|عزيزي|عزيزتي|المريض|العميل)\s?([\u0620-\u064a]{2,14}(?:\s(?:عبد\s)?[\u0620-\u064a]{2,14}){0,2}?)(?=\s(?:في|من|على|إلى|و|أن|عن|بخصوص|هو|هي)|[،,.؛:\n]|$)/g,
  /(?:مع التحية|تحياتي|مع خالص التحية)[،,]?\s{0,4}\n\s{0,4}([\u0620-\u064a]{2,14}(?:\s[\u0620-\u064a]{2,14}){0,3})(?=\s{0,4}(?:\n|$))/g,
  // Devanagari
  /(?:मेरा नाम|नाम[:：]|प्रिय|श्री|श्रीमती|सुश्री|डॉ\.|ग्राहक[:：]|मरीज[:：]?)\s?([\u0900-\u097f]{2,14}(?:\s[\u0900-\u097f]{2,14}){0,2}?)(?=\s(?:है|हैं|को|से|ने|का|की|के|और|जी)|[,.।:\n]|$)/g,
  /(?<![\u0900-\u097f])([\u0900-\u097f]{2,14}\s[\u0900-\u097f]{2,14})(?=\s(?:जी|को एक|को पत्र))/g,
  /(?:सादर|धन्यवाद|भवदीय)[,]?\s{0,4}\n\s{0,4}([\u0900-\u097f]{2,14}(?:\s[\u0900-\u097f]{2,14}){0,3})(?=\s{0,4}(?:\n|$))/g,
];

const FORMS: Forms = {
  entity: 'PERSON',
  patterns: PATTERNS,
  group: 1,
  needs: /[\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/,
  score: 0.75,
};

/**
 * Finds persons in scripts without capitals if something announces them: a label, a form of address,
 * a closing formula. Ascending and without overlap.
 */
export const findCaselessPersons = (text: string): EntityHit[] => matchForms(text, FORMS);
