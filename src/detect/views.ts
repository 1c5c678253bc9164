import type { Budget } from '../budget/budget.ts';
import { STEPS_PER_DECODED_UNIT, STEPS_PER_LEET_UNIT } from '../budget/step-costs.ts';
import { VIEWS, type ViewName } from '../model/rule.ts';
import type { TextView } from '../text/view.ts';
import { rawView } from '../text/view.ts';
import { decodedView } from '../text/views/decoded.ts';
import { foldedView } from '../text/views/folded.ts';
import { leetViews } from '../text/views/leet.ts';

/** What is to know of a view. A new one is a name in `VIEWS`, a row of `VIEW_TABLE` and its file. */
export interface ViewSpec {
  /** The views of this kind that differ from those made before it, the raw one first among them. */
  readonly make: (text: string, made: readonly TextView[]) => readonly TextView[];
  /** What making one costs, in steps of the budget. */
  readonly cost: (text: string, view: TextView) => number;
  /** True for a view that a rule has to name. */
  readonly optIn: boolean;
  /** True where a view that is not made equals the raw one. */
  readonly equalsRawIfAbsent: boolean;
  /** Why numbers and secrets cannot be checked in it, where that is so. */
  readonly spoilsChecks?: string;
  /** How a person is told that something was found only there; empty for the text as it came. */
  readonly label: string;
  /** What it shows, for the description of the rule format. */
  readonly description: string;
}

/** Every view, made in the order of `VIEWS`. */
export const VIEW_TABLE: Readonly<Record<ViewName, ViewSpec>> = Object.freeze({
  raw: {
    make: (text) => [rawView(text)],
    cost: () => 0,
    optIn: false,
    equalsRawIfAbsent: false,
    label: '',
    description: 'as it came',
  },
  folded: {
    make: (text) => listOf(foldedView(text)),
    cost: () => 0,
    optIn: false,
    equalsRawIfAbsent: true,
    label: 'disguised',
    description: 'with hidden characters and confusables undone',
  },
  decoded: {
    make: (text, made) =>
      listOf(
        decodedView(
          text,
          made.find(({ name }) => name === 'folded'),
        ),
      ),
    cost: (text) => text.length * STEPS_PER_DECODED_UNIT,
    optIn: false,
    equalsRawIfAbsent: false,
    label: 'encoded',
    description: 'with encoded and spelled-out runs read',
  },
  leet: {
    make: (text, made) => leetViews(made.at(-1) ?? rawView(text)),
    cost: (_, view) => view.text.length * STEPS_PER_LEET_UNIT,
    optIn: true,
    equalsRawIfAbsent: false,
    spoilsChecks: 'it turns digits into letters',
    label: 'digits for letters',
    description: 'with digits in words as letters (for words only)',
  },
} satisfies Record<ViewName, ViewSpec>);

/** The views that a rule reads when it names none. */
export const DEFAULT_VIEWS: readonly ViewName[] = VIEWS.filter((name) => !VIEW_TABLE[name].optIn);

/** A view to search, and the names under which rules ask for it. */
export interface SearchView {
  readonly view: TextView;
  readonly names: readonly ViewName[];
}

/**
 * The views of a text that differ from each other, the raw one first. Views that rules have to name
 * are made only where `isNamed` says that one does.
 *
 * @throws BudgetExhausted when the views cost more than the budget has left.
 */
export function viewsOf(
  text: string,
  budget: Budget,
  isNamed: (name: ViewName) => boolean,
): readonly SearchView[] {
  const made: TextView[] = [];
  const absent: ViewName[] = [];
  for (const name of VIEWS) {
    const { make, cost, optIn, equalsRawIfAbsent } = VIEW_TABLE[name];
    const views = !optIn || isNamed(name) ? make(text, made) : [];
    for (const view of views) budget.spend(cost(text, view));
    if (views.length === 0 && equalsRawIfAbsent) absent.push(name);
    made.push(...views);
  }
  return made.map((view) => ({
    view,
    names: view.name === 'raw' ? ['raw', ...absent] : [view.name],
  }));
}

const listOf = (view: TextView | undefined): readonly TextView[] =>
  view === undefined ? [] : [view];
