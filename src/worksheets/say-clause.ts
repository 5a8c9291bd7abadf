import { listed } from '../questions/schema.ts';
import type { Clause, Leaf, Place, Says, Size } from './clause.ts';

/** “you marked “An urge” in question 1 and answered question 4” */
export function sayClause(clause: Clause, depth = 0): string {
  if (clause.kind === 'leaf') return sayLeaf(clause);
  const parts = clause.of.map((inner) => sayClause(inner, depth + 1));
  const word = clause.kind === 'all' ? 'and' : 'or';
  const said = listedClauses(youSaidOnce(parts), word, clause.of.some(isLong) || haveTwoSubjects(parts));
  if (depth === 0) return said;
  if (depth > 1 || parts.length > 2) return `(${said})`;
  return `${clause.kind === 'all' ? 'both' : 'either'} ${said}`;
}

function listedClauses(parts: readonly string[], word: string, areLong: boolean): string {
  return areLong ? `${parts.slice(0, -1).join(', ')}, ${word} ${parts.at(-1)}` : listed(parts, word);
}

/** What has an “and” or “or” of its own is set off with a comma. */
function isLong(clause: Clause): boolean {
  return clause.kind !== 'leaf' || (clause.says.kind === 'is' && clause.says.sizes.length > 1);
}

const saysYou = (part: string) => part.startsWith('you ');

/** “In question 1 or question 15 is 70 or more” would be heard wrongly at first. */
function haveTwoSubjects(parts: readonly string[]): boolean {
  return parts.some(saysYou) && !parts.every(saysYou);
}

function youSaidOnce(parts: readonly string[]): readonly string[] {
  if (!parts.every(saysYou)) return parts;
  return parts.map((part, index) => (index === 0 ? part : part.slice('you '.length)));
}

function sayLeaf(leaf: Leaf): string {
  const { says } = leaf;
  if (says.kind === 'picked') return sayPicked(says, leaf);
  if (says.kind === 'is') return sayIs(says, leaf);
  return sayAnswered(says, leaf);
}

const past = { mark: 'marked', list: 'listed', rank: 'ranked', write: 'wrote' } as const;

function sayPicked({ verb, words, join, how }: Extract<Says, { kind: 'picked' }>, leaf: Leaf): string {
  const what = listed(words, join);
  if (how === 'anything but') return `you ${past[verb]} anything but ${what} ${where(leaf)}`;
  if (how === 'yes') return `you ${past[verb]} ${what} ${where(leaf)}`;
  if (leaf.at.length === 1) return `you did not ${verb} ${what} ${where(leaf)}`;
  return `you ${past[verb]} ${what} in ${noneOf(leaf.at)}`;
}

function where({ at, places }: Leaf): string {
  const [place] = at;
  if (place?.kind === 'column') return `under “${place.name}”${rowsOf(place, 'any')}`;
  return `in ${namesOf(at, places)}`;
}

function sayIs({ sizes, denied }: Extract<Says, { kind: 'is' }>, { at, places }: Leaf): string {
  const size = saySizes(sizes);
  const [place] = at;
  if (place?.kind === 'column' && place.table !== undefined)
    return `“${place.name}” is ${size} in ${denied ? 'no' : 'any'} row of ${place.table}`;
  if (denied) return at.length > 1 ? `${noneOf(at)} is ${size}` : `${namesOf(at, places)} is not ${size}`;
  return `${namesOf(at, places)} ${at.length > 1 && places === 'and' ? 'are' : 'is'} ${size}`;
}

function saySizes(sizes: readonly Size[]): string {
  const said = sizes.map(saySize);
  return sizes.length > 1 && sizes.some(({ from, to }) => from !== to)
    ? `either ${listed(said)}`
    : listed(said);
}

function saySize({ from, to }: Size): string {
  if (from === undefined) return `${to} or less`;
  if (to === undefined) return `${from} or more`;
  return from === to ? from : `from ${from} to ${to}`;
}

function sayAnswered({ filled, rows }: Extract<Says, { kind: 'answered' }>, { at, places }: Leaf): string {
  const [place] = at;
  if (place?.kind === 'named') return `there is ${filled ? 'a' : 'no'} result for “${place.name}”`;
  const row = place?.kind === 'column' ? rowsOf(place, rows) : '';
  return filled ? `you answered ${namesOf(at, places)}${row}` : `you left ${namesOf(at, places)} empty${row}`;
}

function rowsOf({ table }: Extract<Place, { kind: 'column' }>, rows: 'any' | 'every'): string {
  return table === undefined ? '' : ` in ${rows} row of ${table}`;
}

/** "question 1 or 2", "questions 1 and 2", "“Change in mood”" */
function namesOf(at: readonly Place[], word: 'and' | 'or'): string {
  const names = at.map((place) => (place.kind === 'question' ? String(place.number) : `“${place.name}”`));
  if (at.some(({ kind }) => kind !== 'question')) return listed(names, word);
  return `${at.length > 1 && word === 'and' ? 'questions' : 'question'} ${listed(names, word)}`;
}

function noneOf(at: readonly Place[]): string {
  if (at.length > 2) return `none of ${namesOf(at, 'and')}`;
  const [one, other] = at.map((place) => namesOf([place], 'or'));
  return `neither ${one} nor ${other}`;
}
