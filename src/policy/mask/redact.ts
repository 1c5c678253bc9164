import type { MaskOf, Operator } from './operator.ts';

/** Puts a fixed text, or nothing, in the place of the finding. */
export const redact: Operator<MaskOf<'redact'>> = {
  summary: '`redact` (remove)',
  options: {
    with: {
      kind: 'text',
      description: 'Operator `redact`: what stands in the place of the finding. Default: nothing.',
      default: '',
    },
  },
  needs: [],
  apply: (_text, mask) => mask.with,
  reveals: () => undefined,
  forMerged: (mask) => mask,
  lint: () => [],
};
