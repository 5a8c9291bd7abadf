import type { Filter } from '../journal.ts';
import { toStored } from '../moment.ts';
import { type Where, whereHolds } from '../where.ts';
import type { Connection, Value } from './connection.ts';

interface Restriction {
  readonly condition: string;
  readonly values: readonly Value[];
}

/** Whatever the conditions of a filter need to be there before they are asked. */
export function prepareFilter(connection: Connection, { where = [] }: Filter): void {
  if (where.length === 0) return;
  connection.define('holds', (condition = '', answer = '') =>
    whereHolds(JSON.parse(condition) as Where, JSON.parse(answer)),
  ); // it was written below
}

/** What follows the tables in a query for the entries a filter lets through. */
export function restricting(filter: Filter): {
  readonly conditions: string;
  readonly values: readonly Value[];
} {
  const restrictions = restrictionsOf(filter);
  const direction = filter.reverse === true ? 'ASC' : 'DESC';
  const where = restrictions.map(({ condition }) => condition);
  return {
    conditions: `${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`}
      ORDER BY occurred_utc ${direction}, entries.id ${direction} LIMIT ?`,
    values: [...restrictions.flatMap(({ values }) => values), filter.limit ?? -1],
  };
}

export function restrictionsOf(filter: Filter): readonly Restriction[] {
  return [
    { condition: `trashed_utc IS ${filter.trashed === true ? 'NOT NULL' : 'NULL'}`, values: [] },
    ...(filter.status === 'all' ? [] : [{ condition: `status = '${filter.status}'`, values: [] }]), // in the words, for the index on drafts
    ...oneOf('worksheet', filter.worksheets),
    ...oneOf('entries.id', filter.ids),
    ...tagged(filter.tags),
    ...(filter.from === undefined ? [] : [when('>=', filter.from)]),
    ...(filter.before === undefined ? [] : [when('<', filter.before)]),
    ...(filter.where ?? []).map(answered),
  ];
}

function oneOf(expression: string, list: readonly (string | number)[] | undefined): Restriction[] {
  if (list === undefined) return [];
  return [{ condition: `${expression} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] }];
}

function tagged(tags: readonly string[] | undefined): Restriction[] {
  return oneOf('tag', tags).map(({ condition, values }) => ({
    condition: `EXISTS (SELECT 1 FROM tags WHERE entry = entries.id AND ${condition})`,
    values,
  }));
}

function when(operator: '>=' | '<', moment: string): Restriction {
  return { condition: `occurred_utc ${operator} ?`, values: [toStored(moment).utc] };
}

function answered(where: Where): Restriction {
  return {
    condition: `EXISTS (SELECT 1 FROM answers
      WHERE entry = entries.id AND question = ? AND NOT aside AND holds(?, value))`,
    values: [where.question, JSON.stringify(where)],
  };
}
