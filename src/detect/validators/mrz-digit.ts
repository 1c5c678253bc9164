const WEIGHTS = [7, 3, 1];

/**
 * True when the last character is the check digit of those before it (ICAO Doc 9303, part 3, section
 * 4.9): letters count 10 to 35, fillers 0, with weights 7, 3 and 1.
 */
export function hasMrzDigit(text: string): boolean {
  const sum = Array.from(text.slice(0, -1)).reduce((total, letter, i) => {
    const value = letter === '<' ? 0 : Number.parseInt(letter, 36);
    return total + value * (WEIGHTS[i % 3] ?? 0);
  }, 0);
  return String(sum % 10) === text.at(-1);
}
