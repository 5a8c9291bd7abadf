import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../src/questions/json.ts';
import { scopeWith } from '../support/question-scope.ts';
import { urgesTable, values, valuesTable } from './table-support.ts';
import { type Move, Wanderer } from './wanderer.ts';

const columns = [
  { id: 'trigger', type: 'text', label: 'Trigger' },
  { id: 'minutes', type: 'number', label: 'Minutes' },
  { id: 'note', type: 'text', label: 'Note' },
];
const needed = columns.map((column) => ({ ...column, required: column.id === 'minutes' }));

const tables = [
  urgesTable({ columns }),
  urgesTable({ columns, rows: { min: 2, max: 3 } }),
  urgesTable({ columns: needed, required: true }),
  urgesTable({ columns, rows: ['Monday', 'Tuesday'] }),
  valuesTable({ columns }),
  valuesTable({ columns }, { max: 4 }),
];

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('give' as const) },
    { weight: 3, arbitrary: fc.constant('enter' as const) },
    { weight: 1, arbitrary: fc.constant('empty' as const) },
    { weight: 4, arbitrary: fc.constant('back' as const) },
    { weight: 1, arbitrary: fc.constantFrom('jump' as const, 'leave' as const) },
  ),
  pick: fc.nat(9),
  half: fc.boolean(),
});
const visits = fc.array(fc.array(move, { minLength: 1, maxLength: 15 }), { minLength: 1, maxLength: 4 });

/** Several visits to one table; after each, what it holds, as the journal would give it back. */
async function* journey(place: number, all: readonly (readonly Move[])[]) {
  const table = tables[place] ?? urgesTable();
  const scope = scopeWith([values, table], { values: ['family', 'work'] });
  const writer = new Wanderer();
  let held: { current: Json | undefined; unfinished: unknown } = {
    current: undefined,
    unfinished: undefined,
  };
  for (const moves of all) {
    const reply = await writer.visit(table, scope, moves, held);
    if (reply.kind === 'back' || reply.kind === 'jump')
      held = { ...held, unfinished: structuredClone(reply.unfinished) };
    else held = { current: reply.kind === 'answer' ? reply.answer : undefined, unfinished: undefined };
    if (reply.kind === 'answer' || reply.kind === 'skip') writer.half.clear();
    yield { writer, reply, held: JSON.stringify(held.unfinished ?? held.current ?? []) };
  }
}

test('whatever the writer does, what they gave is there until they change or empty it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(tables.length - 1), visits, async (place, all) => {
      for await (const { writer, held } of journey(place, all)) {
        for (const cell of writer.given) expect(held).toContain(cell);
      }
    }),
    { numRuns: 1000 },
  );
});

test('whatever the writer does, what they left half typed is there until they come back to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(tables.length - 1), visits, async (place, all) => {
      for await (const { writer, held } of journey(place, all)) {
        for (const typed of writer.half) expect(held).toContain(typed);
      }
    }),
    { numRuns: 1000 },
  );
});

test('at every prompt, what was given before is on disk', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(tables.length - 1), visits, async (place, all) => {
      for await (const { writer } of journey(place, all)) {
        for (const { disk, given } of writer.onDisk)
          for (const cell of given) expect(JSON.stringify(disk)).toContain(cell);
      }
    }),
    { numRuns: 1000 },
  );
});
