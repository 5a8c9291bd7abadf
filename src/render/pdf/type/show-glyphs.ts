import { tidy } from '../tidy.ts';
import type { Face, Glyph } from './face.ts';

/** The operators that show a run: glyph by glyph, moved where it stands elsewhere than its width alone would put it. */
export function showGlyphs(glyphs: readonly Glyph[], face: Face, size: number): string {
  const parts: string[] = [];
  let shown = '';
  let rise = 0;
  const flush = () => {
    if (shown !== '') parts.push(`[${shown}] TJ`);
    shown = '';
  };
  for (const glyph of glyphs) {
    if (glyph.rise !== rise) {
      flush();
      rise = glyph.rise;
      parts.push(`${tidy((rise * size) / 1000)} Ts`);
    }
    const after = face.advanceOf(glyph.id) - glyph.advance + glyph.shift;
    shown += `${glyph.shift === 0 ? '' : tidy(-glyph.shift)}<${glyph.id.toString(16).padStart(4, '0')}>${after === 0 ? '' : tidy(after)}`;
  }
  flush();
  if (rise !== 0) parts.push('0 Ts');
  return parts.join(' ');
}
