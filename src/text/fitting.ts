import { graphemes } from './graphemes.ts';
import { displayWidth } from './wrap.ts';

/** As much of the beginning of a line as fits so many columns, cut between graphemes. */
export function fitting(line: string, width: number): string {
  let kept = '';
  for (const grapheme of graphemes(line)) {
    if (displayWidth(kept + grapheme) > width) break;
    kept += grapheme;
  }
  return kept;
}
