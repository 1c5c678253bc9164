import { severer } from '../../model/action.ts';
import type { Finding } from '../../model/finding.ts';
import type { Paint, Tone } from './paint.ts';
import { visible } from './table.ts';

interface Stretch {
  readonly start: number;
  end: number;
  tone: Tone;
}

/** A text with its findings marked; between » and « where there is no colour. */
export function highlight(text: string, findings: readonly Finding[], paint: Paint): string {
  let shown = '';
  let from = 0;
  for (const { start, end, tone } of stretchesOf(findings)) {
    const found = visible(text.slice(start, end));
    shown += visible(text.slice(from, start));
    shown += paint.colored ? paintLines(tone, found, paint) : `»${found}«`;
    from = end;
  }
  return shown + visible(text.slice(from));
}

/** The tone of a finding: what it does, or faint when it does nothing for want of confidence. */
export function toneOf({ shadow, lowConfidence, action }: Finding): Tone {
  return shadow || (lowConfidence && action === 'pass') ? 'faint' : action;
}

/** Overlapping findings as one stretch in the most severe tone. */
function stretchesOf(findings: readonly Finding[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    const { start, end } = finding;
    const tone = toneOf(finding);
    const last = stretches.at(-1);
    if (last === undefined || start >= last.end) {
      stretches.push({ start, end, tone });
      continue;
    }
    last.end = Math.max(last.end, end);
    last.tone = stronger(last.tone, tone);
  }
  return stretches;
}

function stronger(a: Tone, b: Tone): Tone {
  if (a === 'faint' || a === 'strong') return b;
  return b === 'faint' || b === 'strong' ? a : severer(a, b);
}

/** Line by line: a background that runs over a line end would fill the line. */
function paintLines(tone: Tone, text: string, { paint }: Paint): string {
  return text
    .split('\n')
    .map((line) => paint(tone, line))
    .join('\n');
}
