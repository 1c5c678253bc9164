import { VIEW_TABLE } from '../../detect/views.ts';
import type { Evidence } from '../../model/finding.ts';

/** Why a finding is believed, in a few words: `pattern 0.50, luhn check 10 %, +0.35 "card"`. */
export function summarize(evidence: readonly Evidence[]): string {
  return evidence.map(inWords).join(', ');
}

function inWords(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'pattern':
    case 'list':
      return `${evidence.kind} ${evidence.score.toFixed(2)}`;
    case 'ner':
      return `entity ${evidence.score.toFixed(2)}`;
    case 'check':
      return `${evidence.name} check ${percent(evidence.passRate)}`;
    case 'entropy':
      return `entropy ${evidence.bits.toFixed(1)} bits`;
    case 'boost':
      return `+${evidence.by.toFixed(2)} "${evidence.word}"`;
    case 'suppress':
      return `-${evidence.by.toFixed(2)} "${evidence.word}"`;
    case 'bare':
      return `bare, ${evidence.cap.toFixed(2)} at most`;
    case 'alternative':
      return `or ${evidence.rule} ${evidence.score.toFixed(2)}`;
    case 'signals':
      return `${evidence.count} signs ${evidence.score.toFixed(2)}`;
    case 'required':
      return `required ${evidence.distance} away`;
    case 'view':
      return VIEW_TABLE[evidence.view].label;
  }
}

/** A share as `2.4 %`, in two digits that count. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}
