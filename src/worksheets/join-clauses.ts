import { isDeepStrictEqual } from 'node:util';
import type { Clause, Leaf, Says } from './clause.ts';

type Kind = 'all' | 'any';
type Picked = Extract<Says, { kind: 'picked' }>;

/** Several clauses as one, what they share said once: “No” in question 1 or 2. */
export function joined(kind: Kind, clauses: readonly Clause[]): Clause {
  const of = clauses
    .flatMap((clause) => (clause.kind === kind ? clause.of : [clause]))
    .reduce<readonly Clause[]>((said, clause) => withOneMore(said, clause, kind), []);
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind, of };
}

function withOneMore(said: readonly Clause[], clause: Clause, kind: Kind): readonly Clause[] {
  for (const [index, before] of said.entries()) {
    const both = before.kind === 'leaf' && clause.kind === 'leaf' ? inOne(before, clause, kind) : undefined;
    if (both !== undefined) return said.with(index, both);
  }
  return [...said, clause];
}

function inOne(one: Leaf, other: Leaf, kind: Kind): Leaf | undefined {
  if (!isDeepStrictEqual(one.at, other.at)) return atBothPlaces(one, other, kind);
  if (one.at.length > 1) return undefined;
  const says = saysBoth(one.says, other.says, kind) ?? saysBoth(other.says, one.says, kind);
  const isOfRows = one.at.some((place) => place.kind === 'column' && place.table !== undefined);
  // in some row the one and in some row the other is not both in one row
  if (says === undefined || (isOfRows && kind === 'all' && !isDenied(says))) return undefined;
  return { ...one, says };
}

const isDenied = (says: Says) => says.kind === 'picked' && says.how === 'not';

/** The same of two questions. */
function atBothPlaces(one: Leaf, other: Leaf, kind: Kind): Leaf | undefined {
  const places = kind === 'any' ? 'or' : 'and';
  const isNumbered = [...one.at, ...other.at].every((place) => place.kind === 'question');
  const isJoinedSo = [one, other].every((leaf) => leaf.at.length === 1 || leaf.places === places);
  if (!isNumbered || !isJoinedSo) return undefined;
  const [says, same] = [one, other].map((leaf) => (kind === 'any' ? withoutNot(leaf.says) : leaf.says));
  return says !== undefined && isDeepStrictEqual(says, same)
    ? { kind: 'leaf', at: [...one.at, ...other.at], places, says }
    : undefined;
}

/** “Did not mark it in question 1 or 2” would be heard as in neither of them. */
function withoutNot(says: Says): Says | undefined {
  if (says.kind === 'is') return says.denied ? undefined : says;
  if (says.kind !== 'picked' || says.how !== 'not') return says;
  return says.isSingle ? { ...says, how: 'anything but' } : undefined;
}

/** Two things said of the same question. */
function saysBoth(one: Says, other: Says, kind: Kind): Says | undefined {
  if (one.kind === 'is' && other.kind === 'is' && !one.denied && !other.denied)
    return kind === 'any' ? { ...one, sizes: [...one.sizes, ...other.sizes] } : between(one, other);
  if (one.kind === 'answered' && other.kind === 'picked' && kind === 'all')
    return one.filled && other.how === 'not' && other.isSingle
      ? { ...other, how: 'anything but' }
      : undefined;
  return one.kind === 'picked' && other.kind === 'picked' ? picksBoth(one, other, kind) : undefined;
}

function picksBoth(one: Picked, other: Picked, kind: Kind): Picked | undefined {
  if (one.how !== other.how || one.how === 'anything but') return undefined;
  const words = [...one.words, ...other.words];
  if ((one.how === 'yes') === (kind === 'any'))
    return one.join === 'or' && other.join === 'or' ? { ...one, words } : undefined;
  const areJoinable = [one, other].every((each) => each.words.length === 1 || each.join === 'and');
  return one.how === 'yes' && areJoinable ? { ...one, words, join: 'and' } : undefined;
}

/** At least one and at most the other: from 3 to 6. */
function between(one: Extract<Says, { kind: 'is' }>, other: typeof one): Says | undefined {
  const [low, high] = [one.sizes[0], other.sizes[0]];
  if (one.sizes.length + other.sizes.length !== 2 || low === undefined || high === undefined)
    return undefined;
  const isOpen = low.from !== undefined && low.to === undefined && high.from === undefined;
  return isOpen ? { ...one, sizes: [{ from: low.from, to: high.to }] } : undefined;
}
