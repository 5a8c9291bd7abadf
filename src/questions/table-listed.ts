import type { Json } from './json.ts';
import { PerCell } from './per-cell.ts';
import { isMap } from './schema.ts';
import type { Row } from './scope.ts';
import { isBlank } from './storable.ts';
import { cellOf, type Rows } from './table-question.ts';
import type { OpenTable } from './table-unfinished.ts';

/** What a list prompt gives back of a list that is not finished: its items, or also which one is half typed. */
type Listed = readonly unknown[] | HalfListed;

interface HalfListed {
  readonly items: readonly unknown[];
  readonly at: number;
  readonly typed: string;
}

/** The list as it was left with something half typed, to stand there again; the words are noted as its cell's. */
export function halfListed({ halfTyped }: OpenTable, rows: Rows, id: string): HalfListed | undefined {
  const half = halfTyped.all.find(({ column }) => column === id);
  if (half === undefined || typeof half.value !== 'string') return undefined;
  const isListed = (row: number) => row === half.row || !isBlank(textOf(rows[row] ?? {}, id));
  const listed = [...rows.keys()].filter(isListed);
  const at = listed.filter((row) => row < half.row).length;
  return { items: listed.map((row) => textOf(rows[row] ?? {}, id)), at, typed: half.value };
}

/** The rows of a list as it reads now, with what is noted of their cells; what is no list changes nothing. */
export function settleList(table: OpenTable, rows: Rows, { id, list }: { id: string; list: unknown }): Rows {
  if (!isListed(list)) return rows;
  const { places, listed } = relisted(rows, 'items' in list ? list.items : list, id);
  for (const row of [...rows.keys(), rows.length]) table.halfTyped.drop(row, id);
  table.halfTyped.reorder(places);
  table.aside.reorder(places);
  if ('items' in list) table.halfTyped.put(list.at, id, list.typed);
  return listed;
}

/** A table to try something on, which leaves the open one as it is. */
export function copyOf(table: OpenTable): OpenTable {
  const aside = new PerCell<Json>(table.aside.all);
  return { ...table, halfTyped: new PerCell(table.halfTyped.all), aside };
}

export function textOf(row: Row, id: string): string {
  return String(cellOf(row, id) ?? '');
}

function isListed(list: unknown): list is Listed {
  if (Array.isArray(list)) return true;
  return (
    isMap(list) && Array.isArray(list.items) && typeof list.at === 'number' && typeof list.typed === 'string'
  );
}

/** The list as it reads now, and where each row stood: an item keeps its marks, and so does one that took its place. */
function relisted(
  rows: Rows,
  items: readonly unknown[],
  id: string,
): { readonly listed: Rows; readonly places: readonly number[] } {
  const texts = items.map(String);
  const free = new Set(rows.keys());
  const take = (place: number) => (free.delete(place) ? place : -1);
  const same = texts.map((text) =>
    take([...free].find((place) => textOf(rows[place] ?? {}, id) === text) ?? -1),
  );
  const places = same.map((place, index) => (place < 0 ? take(index) : place));
  return {
    places,
    listed: places.map((place, index) => withText(rows[place] ?? {}, id, texts[index] ?? '')),
  };
}

/** One between others that was never finished has no text. */
function withText(row: Row, id: string, text: string): Row {
  const { [id]: _before, ...rest } = row;
  return isBlank(text) ? rest : { ...row, [id]: text };
}
