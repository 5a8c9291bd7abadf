import { isForFamilyAlone, type Worksheet } from '../worksheets/worksheet.ts';
import type { Shelved } from './context.ts';

/** Worksheets that stand together in a list, under a heading. */
export interface Place {
  readonly heading: string;
  readonly shelved: readonly Shelved[];
}

const beside: readonly PlaceRule[] = [
  { heading: 'For family and friends', holds: ({ worksheet }) => isForFamilyAlone(worksheet) },
  { heading: 'For meetings', holds: ({ group }) => group === 'meetings' },
  { heading: 'Measures', holds: ({ group }) => group === 'measures' },
];

/** By the 4-Point Program, each sheet at the first of its points, and then what lies beside it. */
const places: readonly PlaceRule[] = [
  ...[
    '1. Build motivation',
    '2. Cope with urges',
    '3. Thoughts, feelings and behaviour',
    '4. A balanced life',
  ].map(
    (heading, index): PlaceRule => ({
      heading,
      holds: (one) => pointOf(one.worksheet) === index + 1 && !beside.some(({ holds }) => holds(one)),
    }),
  ),
  ...beside,
  { heading: 'At any time', holds: () => true },
];

/** The first of its points; what serves all four has no place of its own among them. */
function pointOf({ points }: Worksheet): number | undefined {
  return points.length === 4 ? undefined : points[0];
}

interface PlaceRule {
  readonly heading: string;
  holds(shelved: Shelved): boolean;
}

/** Each worksheet in the first place that holds it; places with nothing in them are left out. */
export function inPlaces(shelf: readonly Shelved[]): Place[] {
  const placed = Map.groupBy(shelf, (one) => places.find(({ holds }) => holds(one)));
  return places.flatMap((place) => {
    const shelved = placed.get(place);
    return shelved === undefined ? [] : [{ heading: place.heading, shelved }];
  });
}

/** All of them, in the order of their places. */
export function inOrder(shelf: readonly Shelved[]): Worksheet[] {
  return inPlaces(shelf).flatMap(({ shelved }) => shelved.map(({ worksheet }) => worksheet));
}

interface Need {
  readonly value: string;
  readonly label: string;
  /** Points of the program that it is about. */
  readonly points: readonly number[];
  fits(worksheet: Worksheet): boolean;
}

const aboutPoints = (value: string, label: string, points: readonly number[]): Need => ({
  value,
  label,
  points,
  fits: (worksheet) => worksheet.points.some((point) => points.includes(point)),
});

/** What somebody may need now, in their words, and which worksheets are for that. */
export const needs: readonly Need[] = [
  aboutPoints('urge', 'I have an urge', [2]),
  aboutPoints('upset', 'I am upset', [3]),
  aboutPoints('plan', 'I want to plan', [1, 4]),
  {
    value: 'family',
    label: 'For family and friends',
    points: [],
    fits: ({ audience }) => audience.includes('family'),
  },
];

/** The worksheets for a need: what is about that above all comes first, and of it what is quickest. */
export function forNeed({ fits, points }: Need, worksheets: readonly Worksheet[]): Worksheet[] {
  const isAbout = (worksheet: Worksheet) =>
    points.length === 0 ? isForFamilyAlone(worksheet) : points.includes(worksheet.points[0] ?? 0);
  const order = (worksheet: Worksheet) => (isAbout(worksheet) ? 0 : 1000) + (worksheet.minutes ?? 999);
  return worksheets.filter(fits).toSorted((a, b) => order(a) - order(b));
}
