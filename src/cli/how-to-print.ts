import type { Document } from '../document/document.ts';
import { UsageError } from '../errors.ts';
import type { Output } from './output.ts';
import { refuseOnScreen } from './refuse-on-screen.ts';
import type { Target } from './target.ts';

/** A form tells its fields by the sheet. Throws UsageError where one file would hold a sheet twice. */
export function refuseTwice(
  { kind, path }: Pick<Target<string>, 'kind' | 'path'>,
  blanks: readonly Document[],
): void {
  if (kind === 'folder') return;
  const sheets = blanks.flatMap(({ sheet }) => (sheet?.blank === true ? [sheet.id] : []));
  const twice = sheets.find((id, index) => sheets.indexOf(id) < index);
  if (twice === undefined) return;
  throw new UsageError(
    `A form holds each sheet once, and "${twice}" is in it twice.`,
    `Name it once: ${kind === 'file' ? path : 'the form'} can be saved under a new name each time it is filled in.`,
  );
}

interface How {
  readonly screen?: boolean;
  readonly fillable?: boolean;
  readonly copies: number;
}

/** Throws UsageError where a flag goes with another format, or two do not go together. */
export function checkHow(
  target: Pick<Target<string>, 'kind' | 'format'>,
  { screen = false, fillable = false, copies }: How,
  output: Output,
): void {
  refuseOnScreen(target, output);
  if (screen && target.format !== 'html')
    throw new UsageError('--screen is for HTML.', 'Try: steer print abc --screen --output abc.html');
  if (fillable && target.format !== 'pdf')
    throw new UsageError('--fillable is for PDF.', 'Try: steer print abc --fillable --output abc.pdf');
  if (fillable && copies > 1)
    throw new UsageError(
      'A form to fill in is one copy: give each person the file.',
      'Leave out --copies, or --fillable for paper.',
    );
}
