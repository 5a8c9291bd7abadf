import { describe, expect, test } from 'vitest';
import { importForms } from '../../src/app/import-forms.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { definitionOf } from '../../src/journal/definition-of.ts';
import { parseSearch } from '../../src/journal/search-words.ts';
import type { Worksheet } from '../../src/worksheets/worksheet.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { exported } from '../support/any-journal.ts';
import { type Bench, bench, now } from '../support/app-context.ts';
import { bytesOf, pdfWith } from '../support/form-writer.ts';

const questions = [
  { id: 'kind', type: 'choice', ask: 'What is it?', options: ['Urge', 'Upset'] },
  { id: 'strength', type: 'scale', ask: 'How strong is it?', when: { question: 'kind', is: 'urge' } },
  { id: 'event', type: 'text', ask: 'What happened?' },
  { id: 'short', type: 'yes-no', ask: 'Shall it be short?', keep: false },
  { id: 'why', type: 'text', ask: 'Why?', when: { question: 'short', is: 'no' } },
];
const toy = aWorksheet(questions, { version: 2 });
const dated = aWorksheet([{ id: 'when', type: 'datetime' }, ...questions], { id: 'dated', happened: 'when' });
const log = aWorksheet(
  [
    { id: 'day', type: 'date' },
    { id: 'event', type: 'text' },
  ],
  {
    ...{ id: 'log', happened: 'day', print: { as: 'log' } },
  },
);

type Written = readonly [Worksheet, Readonly<Record<string, string>>, (Worksheet | undefined)?];

const formOf = async (...sheets: readonly Written[]) =>
  bytesOf(
    await pdfWith(
      ...sheets.map(([worksheet, fields, marked]) => ({
        worksheet,
        marked,
        fields: new Map(Object.entries(fields)),
      })),
    ),
  );

const take = (at: Bench, files: readonly Uint8Array[], isDry = false) =>
  importForms(
    { files: files.map((bytes, index) => ({ name: `${index + 1}.pdf`, bytes })), name: '"form.pdf"', isDry },
    at.context,
  );

async function refusal(at: Bench, files: readonly Uint8Array[]) {
  const error = await take(at, files).catch((thrown: unknown) => thrown);
  if (!(error instanceof InvalidInputError)) throw error;
  expect(at.journal.list({ status: 'all' })).toEqual([]);
  return [...error.message.split('\n'), error.hint];
}

const urge = { 'kind.choice': 'urge', 'strength.rating': '7', 'event.text': 'A missed call' };

test('a form becomes a finished entry, and is found by its words', async () => {
  const at = bench(toy);
  expect(await take(at, [await formOf([toy, urge])])).toEqual({
    added: [1],
    same: [],
    changed: [],
    remarks: [],
  });
  expect(at.journal.find({ by: 'id', id: 1 })).toMatchObject({
    ...{ worksheet: 'toy', version: 2, status: 'done', revision: 1, tags: ['form'] },
    ...{ occurredAt: now, createdAt: now, updatedAt: now },
    answers: { kind: 'urge', strength: 7, event: 'A missed call' },
    aside: {},
  });
  expect(at.journal.search(parseSearch(['missed']), { status: 'all' })).toHaveLength(1);
});

describe('the same form', () => {
  test('changes nothing when it comes again, also on another day and saved anew', async () => {
    const at = bench(toy);
    await take(at, [await formOf([toy, urge])]);
    const before = exported(at.journal);
    const later = { ...at.context, clock: { ...at.context.clock, now: () => '2027-01-01T10:00:00+01:00' } };
    const files = [{ name: 'again.pdf', bytes: await formOf([toy, urge, toy]) }];
    expect(await importForms({ files, name: 'again', isDry: false }, later)).toMatchObject({
      added: [],
      same: [1],
    });
    expect(exported(at.journal)).toBe(before);
  });

  test('twice in a folder is one entry; another one is another', async () => {
    const at = bench(toy);
    const [one, other] = [await formOf([toy, urge]), await formOf([toy, { ...urge, 'event.text': 'Else' }])];
    expect(await take(at, [one, one, other])).toMatchObject({ added: [1, 2] });
  });

  test('is taken back as one change', async () => {
    const at = bench(toy);
    await take(at, [await formOf([toy, urge])]);
    expect(at.journal.undo()).toMatchObject({ label: 'the import of an entry' });
    expect(at.journal.list({ status: 'all' })).toEqual([]);
  });
});

test('a dry run changes nothing', async () => {
  const at = bench(toy);
  expect(await take(at, [await formOf([toy, urge])], true)).toMatchObject({ added: [1] });
  expect(at.journal.list({ status: 'all' })).toEqual([]);
});

test('each sheet of a form is an entry, but for those that were left empty', async () => {
  const at = bench(toy, dated);
  expect(await take(at, [await formOf([toy, { 'event.text': '' }], [dated, urge])])).toMatchObject({
    added: [1],
  });
  expect(at.journal.find({ by: 'id', id: 1 })?.worksheet).toBe('dated');
});

test('each line of a log is an entry, dated by its own day; two that say the same are two', async () => {
  const at = bench(log);
  const fields = {
    '1.day.text': '2026-11-20',
    '1.event.text': 'a',
    '2.event.text': 'b',
    '3.event.text': 'b',
    '4.event.text': '',
  };
  const bytes = await formOf([log, { ...fields, 'date.text': '2026-11-01' }]);
  expect(await take(at, [bytes])).toMatchObject({ added: [1, 2, 3] });
  expect(await take(at, [bytes])).toMatchObject({ added: [], same: [1, 2, 3] });
  const days = [...at.journal.entries({ status: 'done', reverse: true })].map(({ occurredAt, answers }) => [
    occurredAt,
    answers.event,
  ]);
  expect(days).toEqual([
    ['2026-11-01T12:00:00+01:00', 'b'],
    ['2026-11-01T12:00:00+01:00', 'b'],
    ['2026-11-20T12:00:00+01:00', 'a'],
  ]);
});

describe('an entry is dated', () => {
  test.each<[string, Worksheet, Record<string, string>, string]>([
    [
      'by the question that says when it happened',
      dated,
      { 'when.text': '2026-11-20 21:30', 'date.text': '2026-11-01' },
      '2026-11-20T21:30:00+01:00',
    ],
    [
      'by the date at the top, in any words',
      toy,
      { 'date.text': 'last monday' },
      '2026-11-23T12:00:00+01:00',
    ],
    ['by the date at the top, in digits', toy, { 'date.text': ' 2026-11-01 ' }, '2026-11-01T12:00:00+01:00'],
    ['by now', toy, {}, now],
  ])('%s', async (_how, sheet, fields, moment) => {
    const at = bench(sheet);
    expect(await take(at, [await formOf([sheet, { ...urge, ...fields }])])).toMatchObject({ remarks: [] });
    expect(Date.parse(at.journal.find({ by: 'last' })?.occurredAt ?? '')).toBe(Date.parse(moment));
  });

  test('by now where the date cannot be read, with a word on it', async () => {
    const at = bench(toy, dated);
    const taken = await take(at, [await formOf([toy, { ...urge, 'date.text': 'some day' }])]);
    expect(taken.remarks).toEqual([
      'The date “some day” could not be read; what was filled in is dated now.',
    ]);
    expect(at.journal.find({ by: 'last' })?.occurredAt).toBe(now);
    const own = { ...urge, 'date.text': 'some day', 'when.text': 'yesterday' };
    expect((await take(at, [await formOf([dated, own])])).remarks).toEqual([]);
  });
});

describe('what does not apply', () => {
  test('is kept aside, and said', async () => {
    const at = bench(toy);
    const fields = { ...urge, 'kind.choice': 'upset' };
    expect((await take(at, [await formOf([toy, fields])])).remarks).toEqual([
      '2. How strong is it? This does not apply as the sheet is filled in; what stands there is kept aside.',
    ]);
    expect(at.journal.find({ by: 'last' })).toMatchObject({
      answers: { kind: 'upset', event: 'A missed call' },
      aside: { strength: 7 },
    });
    const [history] = at.journal.histories({ status: 'all' });
    expect(history?.revisions).toMatchObject([{ aside: { strength: 7 } }]);
  });

  test('in a row of a table is kept aside as well', async () => {
    const columns = [
      { id: 'a', type: 'yes-no', label: 'A' },
      { id: 'b', type: 'text', label: 'B', when: { column: 'a', is: 'yes' } },
    ];
    const sheet = aWorksheet([{ id: 'rows', type: 'table', ask: 'Which?', columns }]);
    const at = bench(sheet);
    const fields = { 'rows.1.a.choice': 'no', 'rows.1.b.text': 'words' };
    expect((await take(at, [await formOf([sheet, fields])])).remarks).toEqual([
      '1. Which? This does not apply as the sheet is filled in; a cell that is not for its row is kept aside.',
    ]);
    expect(at.journal.find({ by: 'last' })).toMatchObject({
      answers: { rows: [{ a: 'no' }] },
      aside: { 'rows.row': [{ b: 'words' }] },
    });
  });

  test('may hang on an answer that is not kept', async () => {
    const at = bench(toy);
    await take(at, [await formOf([toy, { ...urge, 'short.choice': 'no', 'why.text': 'because' }])]);
    const { answers } = at.journal.find({ by: 'last' }) ?? {};
    expect(answers).toMatchObject({ why: 'because' });
    expect(answers).not.toHaveProperty('short');
  });
});

describe('a form is refused as a whole', () => {
  test('with all that is wrong in it, and what to do', async () => {
    const fields = { 'kind.choice': 'rainy', 'strength.text': 'twelve', 'event.text': 'x' };
    expect(await refusal(bench(toy), [await formOf([toy, fields, toy])])).toEqual([
      'What is in "form.pdf" cannot be read; nothing was stored.',
      '1. What is it? It has no option "rainy"; it takes "urge" or "upset"',
      '2. How strong is it? “twelve” must be a number from 0 to 10',
      'Correct it in the PDF and import it again, or type it in: steer fill toy --from-paper',
    ]);
  });

  test('with the file and the sheet named where there are several', async () => {
    const wrong = { 'strength.text': 'twelve' };
    const files = [await formOf([toy, wrong], [dated, wrong]), await formOf([toy, wrong]), Buffer.from('no')];
    expect((await refusal(bench(toy, dated), files)).slice(1, -1)).toEqual([
      '1.pdf: A toy sheet: 2. How strong is it? “twelve” must be a number from 0 to 10',
      '1.pdf: A toy sheet: 3. How strong is it? “twelve” must be a number from 0 to 10',
      '2.pdf: 2. How strong is it? “twelve” must be a number from 0 to 10',
      '3.pdf: It is not a PDF.',
    ]);
  });

  test('where nothing is filled in, or nothing but a date', async () => {
    for (const fields of [
      { 'event.text': '', 'kind.choice': '' },
      { 'event.text': ' ', 'date.text': '2026-11-20' },
    ])
      expect(await refusal(bench(toy), [await formOf([toy, fields])])).toEqual([
        'What is in "form.pdf" cannot be read; nothing was stored.',
        'Nothing is filled in. Fill it in, save it in the viewer, and import the file it saved.',
        'It takes PDF forms that "steer print --fillable" made and somebody filled in.',
      ]);
  });

  test('of a worksheet that is not here', async () => {
    expect((await refusal(bench(dated), [await formOf([toy, urge])])).slice(1)).toEqual([
      'It is a form of the worksheet "toy", which is not here.',
      'See which are: steer worksheet list',
    ]);
  });

  test('of another version, by its mark or, without it, by its names', async () => {
    const old = aWorksheet(questions, { version: 1 });
    for (const marked of [old, undefined])
      expect((await refusal(bench(toy), [await formOf([old, urge, marked])])).slice(1)).toEqual([
        'It is a form of version 1 of “A toy sheet”, and version 2 is here. Its questions may differ.',
        'Type it in from the form: steer fill toy --from-paper',
      ]);
  });

  test('and told to be of a sheet that was changed since, where that may be why', async () => {
    const before = aWorksheet([...questions, { id: 'more', type: 'text' }], { version: 2 });
    expect(
      (await refusal(bench(toy), [await formOf([before, { ...urge, 'more.text': 'x' }, before])])).slice(
        1,
        -1,
      ),
    ).toEqual([
      'The field "more.text" belongs to no question of this worksheet.',
      'The worksheet was changed after this form was printed.',
    ]);
  });
});

test('the definition of an earlier version is used where the journal keeps it', async () => {
  const old = aWorksheet([...questions, { id: 'more', type: 'text' }], { version: 1 });
  const at = bench(toy);
  const begun = at.journal.begin({
    definition: definitionOf(old),
    createdAt: now,
    occurredAt: now,
    tags: [],
  });
  const fields = { ...urge, 'more.text': 'x' };
  expect(await take(at, [await formOf([old, fields, old])])).toMatchObject({ added: [begun.id + 1] });
  expect(at.journal.find({ by: 'last' })).toMatchObject({ version: 1, answers: { more: 'x' } });
});

test('a form with other words for the same questions is taken', async () => {
  const reworded = aWorksheet(questions, { version: 2, summary: 'In other words.' });
  const at = bench(toy);
  expect(await take(at, [await formOf([reworded, urge, reworded])])).toMatchObject({ added: [1] });
});
