import { parsePattern } from '../../../src/match/parse-pattern.ts';
import type { NamedPattern } from './attacks-on-patterns.ts';

/**
 * Shapes that stall engines which try one way after another: exponential, high polynomial and
 * quadratic ones. Written by us after the known shapes; texts for them come from `attacks.ts`.
 */
const SOURCES: readonly string[] = [
  // A repeat inside a repeat.
  '(a+)+$',
  '(a*b?a+)+$',
  '([a-z]+)+!',
  '(?:a{1,3}){2,}b',
  '(?:(?:a+)+)+c',
  '(\\w+\\s?)+$',
  '^(\\w+\\s?)+$',
  '(?:\\w+-?)+@',
  '(?:\\d+\\.?)+x',
  '(?:[0-9a-f]+:?)+z',
  '(?:"[^"]*"|\\w+|\\s+)+;',
  '(?:\\s*\\w+\\s*,?)+\\]',
  '(?:.+,)+end',
  '(?:x+x+)+y',
  // Alternatives that overlap.
  '(a|a)+$',
  '(a|aa)+$',
  '(?:a|b|ab)+c',
  '(?:a|[a-c]|\\w)+!',
  '(?:ab|a|b)+$',
  '(?:\\d|\\d\\d|\\d{3})+-',
  '(?:key|\\w)+=\\?',
  '(?:\\\\.|[^"]|\\\\")+";',
  // Counted repeats, nested.
  '(?:a{1,50}){1,20}b',
  '(?:\\d{1,9} ?){3,30}\\.',
  '(?:[a-z]{1,10}[ -]?){1,40}:',
  '(?:\\w{0,8}\\d){5,60}$',
  '(?:a?b?c?d){10,50}e',
  'a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaa',
  'a{30}b|(?:a|a?a){20,40}b',
  // Several repeats over one run of characters.
  '\\w+\\w+\\w+!',
  '\\s+\\s*\\s+\\S',
  '.*.*=.*',
  '.*a.*b.*c.*d$',
  '[\\s\\S]*<[\\s\\S]*>[\\s\\S]*;$',
  '\\d+\\d*-\\d+\\d*\\b#',
  ' +$',
  '[ \\t]+\\n',
  '\\s+$',
  '(?m)^\\s*\\S+\\s*$\\s*;',
  ',.*,.*,.*,.*#',
  // Searches that begin anew at every place.
  '\\d+@',
  '[\\w.-]+@',
  '[a-z]+://',
  '<[^>]*>[^<]*</',
  '"[^"]*$',
  '\\([^)]*\\)\\.',
  '[\\w.-]{0,500}(?:key|token)[\\w.-]{0,500}=',
  '(?:^|\\W)\\w{1,200}\\d{1,200}-',
  // Validators in the well-known slow form.
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '^\\w(?:[-.]?\\w+|_+\\w*)*@(?:\\w+[-.]?)+\\.(?:[a-z]{2,4}|[a-z]{2}\\.[a-z]{2})$',
  '([\\w.+-]+)*@([\\w-]+\\.)*[a-z]{2,}$',
  '(?:[\\w!#$%&*+/=?^`{|}~-]+\\.?)+@(?:\\w+-?\\w*\\.)+\\w+',
  '^(?:https?://)?(?:[\\w-]+\\.?)+(?::\\d+)?(?:/[\\w.-]*)*/?(?:\\?\\S*)?$',
  '(?:https?|ftp)://(?:[^\\s/]+/?)+\\?(?:[^&\\s]+&?)+#',
  '^(?:(?:[a-z0-9]+-?)*[a-z0-9]+\\.)+[a-z]{2,}$',
  '^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}$',
  '^-?\\d*\\.?\\d+(?:e-?\\d+)*$',
  '^(?:\\d+,?)+(?:\\.\\d+)?$',
  '^(?:\\+?\\d{1,3}[ -]?)?(?:\\(?\\d+\\)?[ -]?)+$',
  '^(?:[^,\\s]+\\s*,?\\s*)+$',
  '^(?:\\s*[\\w-]+\\s*=\\s*"?[^"]*"?\\s*;?)+$',
  '<(\\w+)(?:\\s+\\w+(?:\\s*=\\s*(?:"[^"]*"|[^\\s>]+))?)*\\s*/?>\\s*</',
  '^#{0,6}\\s+(?:.+\\s*)+#+$',
];

/** One sign near another: each set of distances is a state, so nearly every unit makes a new one. */
const PROXIMITY: readonly string[] = ['x.{0,200}y.{0,200}z', 'a.{0,30}b.{0,30}c.{0,30}d'];

const parsed = (source: string): NamedPattern => ({
  name: `/${source}/`,
  pattern: parsePattern(source),
});

/** The classic ReDoS shapes, parsed. Some would keep a backtracking engine busy for years. */
export const REDOS_PATTERNS: readonly NamedPattern[] = SOURCES.map(parsed);

/** No ReDoS shapes, but the dearest that there are for a machine that makes its states on demand. */
export const PROXIMITY_PATTERNS: readonly NamedPattern[] = PROXIMITY.map(parsed);
