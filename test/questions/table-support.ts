import { aQuestion } from '../support/question-scope.ts';

type Raw = Readonly<Record<string, unknown>>;

/** A table of urges with two columns, whose rows the writer adds. */
export function urgesTable(keys: Raw = {}) {
  return aQuestion({
    id: 'urges',
    type: 'table',
    ask: 'Which urges?',
    columns: [
      { id: 'trigger', type: 'text', label: 'Trigger' },
      { id: 'strength', type: 'scale', label: 'Strength' },
    ],
    rows: { max: 4 },
    ...keys,
  });
}

export const values = aQuestion({ id: 'values', type: 'list', ask: 'What matters?' });

/** A table with a row for each thing listed before. */
export function valuesTable(keys: Raw = {}, rows: Raw = {}) {
  return urgesTable({
    id: 'living',
    columns: [
      { id: 'now', type: 'scale', label: 'Now' },
      { id: 'step', type: 'text', label: 'Step' },
    ],
    rows: { from: 'values', ...rows },
    ...keys,
  });
}
