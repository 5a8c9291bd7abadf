import { brief } from '../../text/brief.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';

const most = 2;

/** What Tab offers, whole suggestions side by side, as many as fit in two lines. */
export function suggestionLines(suggestions: readonly string[], width: number): string[] {
  if (suggestions.length === 0) return [];
  const shown = suggestions.map((suggestion) => visible(brief(suggestion)));
  for (let count = shown.length; count > 1; count--) {
    const rest = count < shown.length ? ' · …' : '';
    const lines = wrap(`Tab: ${shown.slice(0, count).join(' · ')}${rest}`, width);
    if (lines.length <= most) return lines;
  }
  return wrap(`Tab: ${shown[0]}`, width).slice(0, most);
}
