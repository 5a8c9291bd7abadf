import { UsageError } from '../errors.ts';
import type { Output } from './output.ts';
import type { Target } from './target.ts';

/** A screen shows nothing of a PDF. Throws UsageError there. */
export function refuseOnScreen(
  { kind, format }: Pick<Target<string>, 'kind' | 'format'>,
  output: Output,
): void {
  if (format !== 'pdf' || kind !== 'stdout' || !output.onScreen) return;
  throw new UsageError('A PDF needs a file, or a pipe.', 'Name a file: --output sheets.pdf');
}
