import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/questions/json.ts';
import { aNewEntry, noon } from '../../support/journal-builders.ts';
import { temporaryJournal } from '../../support/temporary-journal.ts';

/** Any text at all, lone surrogates and NUL too, with what is hard on databases and terminals often in it. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\udc00x',
    "'; DROP TABLE entries; --",
    '\u202eabc',
    '👩‍👩‍👧',
    'e\u0301',
    '\ufeff',
    '日本語',
    '"',
    '\\u0000',
  ),
);

const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)), // JSON has none
    hostile,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(hostile, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

const questionId = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/);
const answers = fc.dictionary(questionId, fc.record({ value, texts: fc.array(hostile, { maxLength: 3 }) }), {
  noNullPrototype: true,
});
const asides = fc.dictionary(
  questionId.map((id) => `aside-${id}`),
  value,
  { noNullPrototype: true },
);

test('whatever the answers are, they come back exactly from keep, finish, revise and find', () => {
  const journal = temporaryJournal();
  fc.assert(
    fc.property(answers, asides, value, answers, (given, aside, unfinished, revised) => {
      const { id } = journal.begin(aNewEntry());
      const open = { question: 'next', unfinished };
      journal.keep(id, { answers: given, aside, open, occurredAt: noon }, noon);
      expect(journal.find({ by: 'id', id })).toMatchObject({ open });
      expect(journal.find({ by: 'id', id })?.answers).toStrictEqual(valuesOf(given));
      expect(journal.find({ by: 'id', id })?.aside).toStrictEqual(aside);
      expect(journal.finish(id, noon).answers).toStrictEqual(valuesOf(given));
      journal.revise(id, { answers: revised, aside: {}, open: undefined, occurredAt: noon }, noon);
      expect(journal.find({ by: 'id', id })?.answers).toStrictEqual(valuesOf(revised));
      expect(journal.revisions(id)[0]?.answers).toStrictEqual(valuesOf(given));
    }),
    { numRuns: 150 },
  );
});

test('whatever tags, titles and definitions are made of, they come back exactly', () => {
  const journal = temporaryJournal();
  const text = hostile.filter((candidate) => candidate.isWellFormed());
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 4 }), text, text, (tags, title, json) => {
      const fingerprint = JSON.stringify([title, json]);
      const definition = { fingerprint, worksheet: 'abc', version: 1, title, json };
      const { id } = journal.begin(aNewEntry({ definition, tags }));
      expect(journal.find({ by: 'id', id })).toMatchObject({ title, tags });
      expect(journal.list({ status: 'all', ids: [id] })[0]).toMatchObject({ title, tags });
      expect(journal.definition(fingerprint)).toEqual(definition);
    }),
    { numRuns: 150 },
  );
});

function valuesOf(answers: Readonly<Record<string, { readonly value: Json }>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(answers).map(([question, { value }]) => [question, value]));
}
