import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Scale } from '../../document/document.ts';
import { endLabels, pointsOf, rangeWords, ratingWords } from '../rating.ts';
import { gapNodes } from './room.ts';

/** The rating in words, or numbers to circle; where they are too many, room to write one. */
export function scaleNodes(scale: Scale): ElementContent[] {
  if (scale.value !== undefined) return [rating(scale, scale.value)];
  const points = pointsOf(scale);
  if (points === undefined) return [h('p', gapNodes(`(${endLabels(scale)})`))];
  const numbers = h(
    'ol',
    { className: ['points'], ariaLabel: 'Numbers, one to circle' },
    points.map((point) => h('li', String(point))),
  );
  return [
    h('div', { className: ['scale', points.length > 13 ? 'dense' : 'wide'] }, [numbers, ...endsOf(scale)]),
  ];
}

function rating(scale: Scale, value: number): ElementContent {
  const range = rangeWords(scale);
  const words = h('span.answer', ratingWords(scale, value));
  return h('p.rating', range === undefined ? [words] : [words, ' ', h('span.hint', `(${range})`)]);
}

/** What both ends stand for, each below its end. */
function endsOf({ minLabel, maxLabel, unit }: Scale): ElementContent[] {
  if (minLabel === undefined && maxLabel === undefined) return unit === undefined ? [] : [h('p.ends', unit)];
  return [h('p.ends', [h('span', minLabel ?? ''), ' ', h('span', maxLabel ?? '')])];
}
