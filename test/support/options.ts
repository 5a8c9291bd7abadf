import type { Option } from '../../src/document/document.ts';

/** Options whose stored values are their labels. */
export function optionsCalled(...labels: readonly string[]): Option[] {
  return labels.map((label) => ({ value: label, label }));
}
