import { lookStyle } from './look.ts';
import { pagesStyle } from './pages.ts';
import { partsStyle } from './parts.ts';
import { slidesStyle } from './slides.ts';
import { tablesStyle } from './tables.ts';

export interface StyleOptions {
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
  readonly screen: boolean;
}

/** All there is to how it looks, on screen and on paper. */
export function styleFor({ paper, large, screen }: StyleOptions): string {
  return [
    lookStyle(large),
    partsStyle,
    tablesStyle,
    pagesStyle(paper),
    ...(screen ? [slidesStyle] : []),
  ].join('');
}
