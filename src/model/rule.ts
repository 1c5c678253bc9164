import type { Action } from './action.ts';
import type { PatternOutline } from './pattern-outline.ts';
import type { Phase, Role } from './request.ts';

/** The eight detection classes a rule belongs to. */
export const DETECTION_CLASSES = [
  'personal',
  'sensitive',
  'client-matter',
  'secret',
  'location',
  'special-category',
  'commercial',
  'domain',
] as const;
export type DetectionClass = (typeof DETECTION_CLASSES)[number];

/** How much a finding matters in reports; only `critical` changes evaluation (early exit). */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `experimental` rules are shadow only, `deprecated` ones act and warn. */
export const STATUSES = ['experimental', 'stable', 'deprecated'] as const;
export type RuleStatus = (typeof STATUSES)[number];

/** How telling the form of a match is without any check or context. */
export const SHAPES = ['distinctive', 'formatted', 'bare'] as const;
export type Shape = (typeof SHAPES)[number];

/** The views of a text that patterns are searched in, in the order in which they are made. */
export const VIEWS = ['raw', 'folded', 'decoded', 'leet'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Where something was written in a rule file. Lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A regular expression of our own pattern language, with the part that is the finding. */
export interface RegexCandidate {
  readonly kind: 'regex';
  readonly regex: string;
  /** Any of `i`, `m`, `s`. */
  readonly flags: string;
  /** Number of the capture group that is the finding; 0 is the whole match. */
  readonly group: number;
  readonly score: number;
  readonly shape: Shape;
  /** What is known of the pattern without reading it; shipped packs have it. */
  readonly outline?: PatternOutline;
}

/** A list of terms of the same pack. */
export interface ListCandidate {
  readonly kind: 'list';
  readonly list: string;
  readonly score: number;
  readonly shape: Shape;
}

/** Entities that the entity detector (NER) reports. */
export interface NerCandidate {
  readonly kind: 'ner';
  readonly entities: readonly NerEntity[];
  readonly score: number;
  readonly shape: Shape;
}

/** What the entity detector can report. */
export const NER_ENTITIES = ['PERSON', 'LOCATION', 'ORGANIZATION', 'ADDRESS'] as const;
export type NerEntity = (typeof NER_ENTITIES)[number];

/** One way in which a rule finds something. */
export type Candidate = RegexCandidate | ListCandidate | NerCandidate;

/** Words near a match that make it more or less likely. */
export interface ContextRule {
  readonly boost: readonly string[];
  readonly suppress: readonly string[];
  readonly boostBy: number;
  readonly suppressBy: number;
  /** How far to look, in UTF-16 code units, never across a blank line. */
  readonly window: { readonly before: number; readonly after: number };
}

/** Something that must stand near a finding, or it is none. */
export interface Requirement {
  /** One of these must be found; their scores and shapes do not matter. */
  readonly any: readonly Candidate[];
  /** In the finding's sentence, on its line, or at most so many UTF-16 code units away. */
  readonly within: 'sentence' | 'line' | number;
}

/** What a rule looks for. */
export interface Detection {
  /**
   * `any`: each candidate finds for itself. `all`: every candidate must occur in the segment.
   * `signals`: the candidates that occur in the segment add up.
   */
  readonly mode: 'any' | 'all' | 'signals';
  readonly candidates: readonly Candidate[];
  /** How far apart the signs of `signals` may lie, in UTF-16 code units. */
  readonly within: number;
  /** What must all stand near a finding. */
  readonly require: readonly Requirement[];
  /** Author's literals of which one must occur; empty means: derived from the pattern. */
  readonly keywords: readonly string[];
  /** Names of validators that must all hold. */
  readonly validate: readonly string[];
  /** Shannon bits per character that the finding must exceed. */
  readonly entropy?: number;
  readonly context: ContextRule;
  readonly views: readonly ViewName[];
}

/** How a found span is rewritten. */
export type MaskOperator =
  | { readonly operator: 'redact'; readonly with: string }
  | { readonly operator: 'replace'; readonly template: string }
  | {
      readonly operator: 'mask';
      readonly char: string;
      readonly keepFirst: number;
      readonly keepLast: number;
    };

/** One exception. The keys that are present are joined by `condition`. */
export interface AllowEntry {
  readonly values?: readonly string[];
  readonly regex?: string;
  readonly stopwords?: readonly string[];
  /** Hosts, `*.` before those below one, and address ranges: where the finding leads to one. */
  readonly hosts?: readonly string[];
  readonly target: 'finding' | 'match' | 'line';
  readonly condition: 'or' | 'and';
}

/** The wire answer of a rejection. `status` is 400..599, `body` goes to the end user. */
export interface RejectAnswer {
  readonly status: number;
  readonly body: string;
  /** Log line for the gateway; generated from the decision when absent. Never user text. */
  readonly reason?: string;
}

/** A text in which the rule must find something, with what else must come out. */
export interface MatchTest {
  readonly text: string;
  readonly spans?: readonly string[];
  readonly masked?: string;
  readonly score?: number;
  readonly view?: ViewName;
}

/** The examples that a rule must satisfy before its pack loads. */
export interface RuleTests {
  readonly match: readonly MatchTest[];
  readonly noMatch: readonly string[];
  readonly lowConfidence: readonly string[];
  readonly evasion: readonly MatchTest[];
}

/** One rule with every default filled in. Plain data: it can be cloned to a worker. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly class: DetectionClass;
  readonly entity: string;
  readonly status: RuleStatus;
  readonly severity: Severity;
  readonly phases: readonly Phase[];
  readonly roles: readonly Role[];
  readonly detect: Detection;
  readonly threshold: number;
  readonly floor: number;
  readonly onLowConfidence: Action;
  readonly action: Readonly<Record<Phase, Action>>;
  readonly mask: MaskOperator;
  /** Wire reason when this rule's mask decides; generated when absent. */
  readonly maskReason?: string;
  /** What to do where a mask is wanted but the protocol cannot carry one. */
  readonly onUnmaskable: 'pass' | 'reject';
  /** What to do when a segment could not be searched to its end. `mask` hides the segment. */
  readonly onBudget: Action;
  readonly allow: readonly AllowEntry[];
  readonly reject: RejectAnswer;
  readonly citation?: string;
  readonly message: string;
  readonly docs?: string;
  readonly tags: readonly string[];
  readonly falsePositives: string;
  readonly tests: RuleTests;
  readonly location: SourceLocation;
}

/** Terms that rules refer to by name. */
export interface TermList {
  readonly values: readonly string[];
  /** `word`: a non-word character or the edge stands on both sides. */
  readonly match: 'word' | 'substring';
  /** Ignore case, accents and full-width forms. */
  readonly fold: boolean;
}

/** A part of a rule file that changes nothing: a list, say, that no rule refers to. */
export interface IdlePart {
  readonly section: 'rules' | 'disable' | 'lists' | 'fragments';
  /** The list, the fragment, or the rule id; `rules` for an empty pack. */
  readonly name: string;
  readonly location: SourceLocation;
}

/** One parsed rule file. */
export interface RulePack {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly owner: string;
  readonly license: string;
  readonly languages: readonly string[];
  /** Names of packs whose rules are part of this one; this pack's rules win by id. */
  readonly extends: readonly string[];
  /** Rule ids of extended packs to leave out. */
  readonly disable: readonly string[];
  readonly lists: Readonly<Record<string, TermList>>;
  readonly rules: readonly Rule[];
  /** Parts of the file that change nothing; absent when there are none. */
  readonly idle?: readonly IdlePart[];
  /** Where the pack was read; shown in errors. */
  readonly file: string;
  /** `sha256:` and hex over the file's and its lists' bytes; set by the store. */
  readonly digest?: string;
}
