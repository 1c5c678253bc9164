/**
 * Rules of other products as rule packs: pure text in, text out.
 *
 * @module
 */
export { FORMATS, type Format, type Note } from './draft.ts';
export { type ImportedPack, type ImportRequest, importRules } from './import-rules.ts';
