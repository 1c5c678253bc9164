import { foldConfusables } from '../../src/text/folding/confusables.ts';
import { FOLDED_UNIT, foldAstral, HIDDEN } from '../../src/text/folding/fold-table.ts';

/** What a text folds to, but for its escapes: character by character, then the confusables. */
export function plainFold(text: string): string {
  const characters = Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? HIDDEN;
    const unit = point > 0xffff ? foldAstral(point) : FOLDED_UNIT[point];
    if (unit === undefined) return character;
    return unit === HIDDEN ? '' : String.fromCharCode(unit);
  });
  return foldConfusables(characters.join(''));
}

/** The text with each code unit read as the table says. */
export function foldUnits(text: string, fold: Readonly<Uint16Array> = FOLDED_UNIT): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.map((unit) => String.fromCharCode(fold[unit] ?? unit)).join('');
}
