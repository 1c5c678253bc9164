import { Composer, type Document, LineCounter, Parser, type YAMLParseError } from 'yaml';
import type { Problem } from '../../model/errors.ts';
import type { SourceLocation } from '../../model/rule.ts';
import type { Path } from '../fault.ts';
import { nestingDepth } from './depth.ts';
import { offsetOf, type PlaceOptions } from './place.ts';
import { notPlain, type YamlFault } from './plain.ts';

/** A rule file as plain values, with the way back to lines and columns. */
export interface YamlSource {
  readonly value: unknown;
  /** Where a path leads to, or the nearest thing that exists. */
  locate(path: Path, options?: PlaceOptions): SourceLocation;
}

/** What was read; `source` is absent when nothing in the file can be trusted. */
export interface YamlReading {
  readonly source?: YamlSource;
  readonly problems: readonly Problem[];
}

/** The largest rule file, in bytes of UTF-8. */
export const MAX_BYTES = 1_048_576;
/** The format nests about ten deep. */
const MAX_DEPTH = 32;
// `stringKeys`: a key like 1 or true is the text "1" or "true", and maps are no keys.
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  uniqueKeys: true,
} as const;

/**
 * Reads one rule file: plain YAML 1.2 (core schema), one document, at most 1 MiB, without anchors,
 * aliases, tags, directives and duplicate keys. A BOM at the start is skipped. Never throws.
 */
export function readYaml(yamlText: string, file: string): YamlReading {
  const text = yamlText.replace(/^\ufeff/, '');
  const lines = new LineCounter();
  const at = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const { document, faults } = compose(text, lines);
  const problems = faults.map(
    ({ offset, message, hint }): Problem => ({
      code: 'GW_PACK_YAML',
      message,
      ...(hint !== undefined && { hint }),
      location: at(offset),
    }),
  );
  if (document === undefined || faults.some(({ fatal }) => fatal)) return { problems };
  const value: unknown = document.toJS();
  const locate: YamlSource['locate'] = (path, options) =>
    at(offsetOf(text, document.contents, path, options));
  return { source: { value, locate }, problems };
}

interface Composed {
  readonly document?: Document.Parsed;
  readonly faults: readonly YamlFault[];
}

const refused = (message: string, hint: string, offset = 0): Composed => ({
  faults: [{ offset, message, hint, fatal: true }],
});

function compose(text: string, lines: LineCounter): Composed {
  if (new TextEncoder().encode(text).byteLength > MAX_BYTES) {
    const hint = 'split the pack, or move long lists into list files';
    return refused('Cannot read the file: it is larger than 1 MiB', hint);
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  if (nestingDepth(tokens) > MAX_DEPTH) {
    const message = `Cannot read the file: it is nested more than ${MAX_DEPTH} deep`;
    return refused(message, 'a rule pack needs about ten levels');
  }
  const [document, second] = [...new Composer({ ...OPTIONS, lineCounter: lines }).compose(tokens)];
  if (document === undefined) {
    return refused('Cannot read the file: it is empty', 'start with "apiVersion: gatewarden/v1"');
  }
  const faults = [...document.errors.map(fromLibrary), ...notPlain(document)];
  if (second !== undefined) {
    const message = 'Cannot read the file: it has more than one document';
    const hint = 'write one file per pack';
    faults.push({ offset: second.range[0], message, hint, fatal: true });
  }
  return { document, faults };
}

const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'keep one of them',
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'put texts that contain ": " in quotes',
  BAD_DQ_ESCAPE: 'put patterns in single quotes, where \\ needs no escape',
};

function fromLibrary({ code, message, pos }: YAMLParseError): YamlFault {
  const hint = HINTS[code];
  return {
    offset: pos[0],
    message: `Cannot read the YAML: ${message.replace(/\.$/, '')}`,
    ...(hint !== undefined && { hint }),
    fatal: code !== 'DUPLICATE_KEY',
  };
}
