import { expect, test } from 'vitest';
import type { Scale } from '../../src/document/document.ts';
import { endLabels, pointsOf, rangeWords, ratingWords } from '../../src/render/rating.ts';

const ten: Scale = { kind: 'scale', min: 0, max: 10, step: 1 };

test.each([
  [ten, 7, '7 of 10'],
  [{ ...ten, before: 8 }, 3, 'was 8, now 3 of 10'],
  [{ ...ten, max: 100, unit: '%' }, 65, '65%'],
  [{ ...ten, unit: 'hours' }, 4, '4 hours'],
  [{ ...ten, min: -5, max: 5 }, -2, '-2'],
])('%j rated %d is "%s"', (scale, value, words) => expect(ratingWords(scale, value)).toBe(words));

test.each([
  [ten, undefined, '0 to 10'],
  [{ ...ten, minLabel: 'barely', maxLabel: 'a lot' }, '0 barely – 10 a lot', '0 = barely, 10 = a lot'],
  [{ ...ten, maxLabel: 'a lot' }, '0 – 10 a lot', '0, 10 = a lot'],
  [{ ...ten, max: 100, unit: '%' }, '0 – 100', '0 to 100%'],
  [{ ...ten, min: -5 }, '-5 – 10', '-5 to 10'],
])('the ends of %j are explained', (scale, filled, blank) => {
  expect(rangeWords(scale)).toBe(filled);
  expect(endLabels(scale)).toBe(blank);
});

test.each([
  [ten, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  [{ ...ten, max: 1, step: 0.25 }, [0, 0.25, 0.5, 0.75, 1]],
  [{ ...ten, max: 0.3, step: 0.1 }, [0, 0.1, 0.2, 0.3]],
  [{ ...ten, max: 20 }, Array.from({ length: 21 }, (_, index) => index)],
  [{ ...ten, max: 100 }, undefined],
])('the numbers to circle on %j', (scale, points) => expect(pointsOf(scale)).toEqual(points));
