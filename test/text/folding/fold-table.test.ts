import { describe, expect, it } from 'vitest';
import { COMPARED_UNIT, EXPANDS, EXPANSIONS } from '../../../src/text/folding/compare-table.ts';
import { CONFUSABLES, isConfusableBlock } from '../../../src/text/folding/confusables.ts';
import { FOLDED_UNIT, foldAstral, HIDDEN } from '../../../src/text/folding/fold-table.ts';

const units = Array.from({ length: 0xffff }, (_, unit) => unit);
const is = (unit: number, property: RegExp): boolean => property.test(String.fromCharCode(unit));
const hex = (unit: number): string => unit.toString(16);

describe('FOLDED_UNIT', () => {
  it('leaves ASCII alone', () => {
    expect(units.slice(0, 0x80).filter((u) => FOLDED_UNIT[u] !== u)).toEqual([]);
  });

  it('knows every decimal digit of the basic plane', () => {
    const digits = units.filter((u) => is(u, /\p{Nd}/u));
    expect(digits.filter((u) => !/[0-9]/.test(String.fromCharCode(FOLDED_UNIT[u] ?? u)))).toEqual(
      [],
    );
    expect(digits.length).toBeGreaterThan(300);
  });

  it('turns nothing else into a digit', () => {
    const others = units.filter((u) => !is(u, /\p{Nd}/u));
    expect(others.filter((u) => is(FOLDED_UNIT[u] ?? 0, /[0-9]/)).map(hex)).toEqual([]);
  });

  it('hides exactly the characters that Unicode calls ignorable, and the anchors', () => {
    const hidden = units.filter((u) => FOLDED_UNIT[u] === HIDDEN);
    const expected = units.filter((u) => is(u, /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u));
    expect(hidden.map(hex)).toEqual(expected.map(hex));
  });

  it('turns every space separator into a space', () => {
    const spaces = units.filter((u) => is(u, /\p{Zs}/u));
    expect(spaces.filter((u) => FOLDED_UNIT[u] !== 0x20).map(hex)).toEqual([]);
  });

  it('is done in one step', () => {
    const twice = units.filter((u) => {
      const once = FOLDED_UNIT[u] ?? u;
      return once !== HIDDEN && FOLDED_UNIT[once] !== once;
    });
    expect(twice.map(hex)).toEqual([]);
  });
});

describe('foldAstral()', () => {
  it('hides exactly the ignorable code points', () => {
    const wrong: string[] = [];
    for (let point = 0x10000; point <= 0x10ffff; point += 1) {
      const ignorable = /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(point));
      if ((foldAstral(point) === HIDDEN) !== ignorable) wrong.push(hex(point));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    [0x1d7ff, '9'],
    [0x1d468, 'A'],
    [0x1f130, 'A'],
  ])('folds %i to %s', (point, expected) => {
    expect(String.fromCharCode(foldAstral(point) ?? 0)).toBe(expected);
  });

  it('leaves emoji alone', () => {
    expect(foldAstral(0x1f600)).toBeUndefined();
  });
});

describe('CONFUSABLES', () => {
  it('maps Cyrillic and Greek letters of the same case to ASCII letters', () => {
    for (const [unit, letter] of CONFUSABLES) {
      const original = String.fromCharCode(unit);
      expect(isConfusableBlock(unit)).toBe(true);
      expect(letter).toMatch(/^[A-Za-z]$/);
      expect(original).toMatch(/[\p{Script=Cyrillic}\p{Script=Greek}]/u);
      expect([hex(unit), /\p{Lu}/u.test(original)]).toEqual([hex(unit), /[A-Z]/.test(letter)]);
    }
    expect(CONFUSABLES.size).toBeGreaterThan(50);
  });
});

describe('COMPARED_UNIT', () => {
  it('has an expansion for every unit that expands', () => {
    const expanding = units.filter((u) => COMPARED_UNIT[u] === EXPANDS && u !== EXPANDS);
    expect(expanding.map(hex)).toEqual([...EXPANSIONS.keys()].sort((a, b) => a - b).map(hex));
  });

  it('is done in one step', () => {
    const twice = units.filter((u) => {
      const once = COMPARED_UNIT[u] ?? u;
      return once < EXPANDS && COMPARED_UNIT[once] !== once;
    });
    expect(twice.map(hex)).toEqual([]);
  });
});
