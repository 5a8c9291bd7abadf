import { visible } from '../../../text/controls.ts';
import type { Setting } from '../page/setting.ts';
import { widthOf } from '../type/break-lines.ts';
import type { FaceName } from '../type/faces.ts';

/** How wide a text is on one line, in points. */
export function widthInPoints(
  text: string,
  { faces, look }: Setting,
  face: FaceName = 'regular',
  size = look.body,
): number {
  const lines = visible(text).split('\n');
  return Math.max(...lines.map((line) => widthOf({ text: faces.printable(line, face), face, size }, faces)));
}

/** How wide its longest word is, which is as narrow as it can be set without breaking one. */
export function longestWord(text: string, setting: Setting, face: FaceName = 'regular'): number {
  return Math.max(
    0,
    ...visible(text)
      .split(/[\s/]+/)
      .map((word) => widthInPoints(word, setting, face)),
  );
}
