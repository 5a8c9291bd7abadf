import { describe, expect, test } from 'vitest';
import { fillFromAnswers } from '../../src/app/fill-from-answers.ts';
import { importEntries } from '../../src/app/import-entries.ts';
import { InvalidInputError } from '../../src/errors.ts';
import { aWorksheet } from '../support/a-worksheet.ts';
import { exported } from '../support/any-journal.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { sourceOf } from '../support/json-source.ts';

const sheet = aWorksheet([
  { id: 'text', type: 'text' },
  { id: 'strength', type: 'scale' },
  { id: 'pick', type: 'choice', options: ['Red', 'Blue'] },
  { id: 'rows', type: 'table', rows: { max: 3 }, columns: [{ id: 'what', type: 'text', label: 'What' }] },
  { id: 'secret', type: 'text', keep: false },
]);

// biome-ignore lint/suspicious/noExplicitAny: what is bent here is of no type any more
type Loose = any;

const answers = { text: 'tea', strength: 3, pick: 'red', rows: [{ what: 'rain' }] };

async function anExport(): Promise<Loose> {
  const { journal, context } = bench(sheet);
  await fillFromAnswers(
    {
      worksheet: 'toy',
      json: JSON.stringify(answers),
      source: 'a test',
      draft: false,
      at: undefined,
      tags: [],
    },
    context,
  );
  return JSON.parse(exported(journal));
}

async function refusal(text: string | Uint8Array, at: Bench = bench(sheet)): Promise<string> {
  const before = exported(at.journal);
  const error = await importEntries(
    { source: sourceOf(text), name: 'a.json', isDry: false },
    at.context,
  ).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(exported(at.journal)).toBe(before);
  return error instanceof InvalidInputError ? error.message : '';
}

const bent: Readonly<Record<string, [bend: (whole: Loose, entry: Loose) => void, problem: string]>> = {
  'another format': [(whole) => (whole.format = 'other'), '"format" is not "selfsteer"'],
  'no version': [(whole) => delete whole.formatVersion, '"formatVersion" is not 1'],
  'a version that is a text': [(whole) => (whole.formatVersion = '1'), '"formatVersion" is not 1'],
  'a newer version': [
    (whole) => (whole.formatVersion = 2),
    'by a newer version of steer (format 2; this one reads 1)',
  ],
  'no list of worksheets': [(whole) => (whole.worksheets = {}), '"worksheets" is not a list'],
  'no entries': [(whole) => delete whole.entries, '"entries" is not a list'],
  'a worksheet that is none': [(whole) => (whole.worksheets[0] = 7), 'worksheets › 1: is not a worksheet'],
  'an unknown question type': [
    (whole) => (whole.worksheets[0].sections[0].questions[0].type = 'hologram'),
    'worksheets › 1 › sections › 1 › questions › 1 › type: ',
  ],
  'a definition that was changed': [
    (whole) => (whole.worksheets[0].title = 'Another'),
    'entries › 1 › fingerprint: is that of no worksheet in the export',
  ],
  'an entry that is none': [(whole) => (whole.entries[0] = null), 'entries › 1: is not an entry'],
  'an entry twice': [
    (whole, entry) => whole.entries.push({ ...entry, uuid: entry.uuid.toUpperCase() }),
    'entries › 2: has the uuid of an entry before it',
  ],
  'a uuid that is none': [(_, entry) => (entry.uuid = '../../etc'), 'entries › 1 › uuid: must be a uuid'],
  'a number that is none': [
    (_, entry) => (entry.id = 1.5),
    'entries › 1 › id: must be a whole number from 1',
  ],
  'no status': [(_, entry) => delete entry.status, 'entries › 1 › status: must be "draft" or "done"'],
  'a day that does not exist': [
    (_, entry) => (entry.occurredAt = '2026-02-30T10:00:00Z'),
    'entries › 1 › occurredAt: ',
  ],
  'a time without an offset': [
    (_, entry) => (entry.createdAt = '2026-02-03T10:00:00'),
    'entries › 1 › createdAt: ',
  ],
  'a year before there were any': [
    (_, entry) => (entry.updatedAt = '0000-01-01T00:00:00+01:00'),
    'entries › 1 › updatedAt: ',
  ],
  'a tag of two words': [(_, entry) => (entry.tags = ['two words']), 'entries › 1 › tags: '],
  'a tag twice': [(_, entry) => (entry.tags = ['one', 'one']), 'entries › 1 › tags: '],
  'answers in a list': [(_, entry) => (entry.answers = []), 'entries › 1 › answers: must be an object'],
  'other answers than the newest version': [
    (_, entry) => (entry.answers.text = 'else'),
    'entries › 1 › answers: must be those of the newest version',
  ],
  'an unknown question': [
    (_, entry) => both(entry, 'constructor', 'x'),
    'entries › 1 › answers › constructor: is no question',
  ],
  'an answer that is not kept': [
    (_, entry) => both(entry, 'secret', 'x'),
    'entries › 1 › answers › secret: is no question',
  ],
  'a number for a text': [
    (_, entry) => both(entry, 'text', 5),
    'entries › 1 › answers › text: is no answer to a question of type text',
  ],
  'half of a character': [(_, entry) => both(entry, 'text', '\ud800'), 'entries › 1 › answers › text: '],
  'a rating off the scale': [
    (_, entry) => both(entry, 'strength', 1e9),
    'entries › 1 › answers › strength: ',
  ],
  'an object for a pick': [
    (_, entry) => both(entry, 'pick', { red: true }),
    'entries › 1 › answers › pick: ',
  ],
  'an unknown column': [(_, entry) => both(entry, 'rows', [{ who: 'x' }]), 'entries › 1 › answers › rows: '],
  'a row whose name is an object': [
    (_, entry) => both(entry, 'rows', [{ row: {} }]),
    'entries › 1 › answers › rows: ',
  ],
  'a number in a cell of text': [
    (_, entry) => both(entry, 'rows', [{ what: 1 }]),
    'entries › 1 › answers › rows: ',
  ],
  'a wrong answer set aside': [(_, entry) => (entry.aside = { text: 5 }), 'entries › 1 › aside › text: '],
  'a wrong answer in an old version': [
    (_, entry) => {
      entry.revisions.unshift({ ...entry.revisions[0], answers: { text: [] }, revision: 1 });
      entry.revisions[0].answers = { text: {} };
      entry.revisions[1].revision = 2;
      entry.revision = 2;
    },
    'entries › 1 › revisions › 1 › answers › text: ',
  ],
  'no versions': [
    (_, entry) => (entry.revisions = []),
    'entries › 1 › revision: must be that of the newest version',
  ],
  'a draft with versions': [(_, entry) => (entry.status = 'draft'), 'entries › 1 › revision: '],
  'versions out of order': [
    (_, entry) => entry.revisions.unshift({ ...entry.revisions[0], revision: 2 }),
    'entries › 1 › revisions: must be a list of versions, oldest first',
  ],
  'an open question that is none': [
    (_, entry) => (entry.open = { question: 'none' }),
    'entries › 1 › open: ',
  ],
  'something half typed for no question': [
    (_, entry) => (entry.open = { question: 'text', unfinished: { none: 'x' } }),
    'entries › 1 › open › unfinished: ',
  ],
};

function both(entry: Loose, question: string, value: unknown): void {
  entry.answers[question] = value;
  entry.revisions[0].answers[question] = value;
}

describe('nothing is stored of an export with', () => {
  test.each(Object.entries(bent))('%s', async (_, [bend, problem]) => {
    const whole = await anExport();
    bend(whole, whole.entries[0]);
    expect(await refusal(JSON.stringify(whole))).toContain(problem);
  });

  test('one wrong entry behind right ones', async () => {
    const whole = await anExport();
    whole.entries.push({ ...whole.entries[0], uuid: crypto.randomUUID() }, 1);
    expect(await refusal(JSON.stringify(whole))).toContain('entries › 3: is not an entry');
  });

  test('a key that is none', async () => {
    const json = JSON.stringify(await anExport());
    const polluted = json.replace('"aside":{}', '"aside":{"__proto__":{"polluted":true}}');
    expect(polluted).not.toBe(json);
    expect(await refusal(polluted)).toContain('entries › 1: is not an entry');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('more nesting than anything has', async () => {
    const whole = await anExport();
    const json = JSON.stringify(whole).replace(
      '"aside":{}',
      `"aside":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    );
    expect(await refusal(json)).toContain('is nested too deeply');
  });

  test('bytes that are no text', async () => {
    const json = new TextEncoder().encode(JSON.stringify(await anExport()).replace('"tea"', '"t~a"'));
    expect(await refusal(json.map((byte) => (byte === 0x7e ? 0xff : byte)))).toContain(
      'entries › 1: is not an entry',
    );
  });
});

test.each(['', 'no', '[]', 'null', '{', '{"a":1}', '{"entries":1}', '{"format":"selfsteer"'])(
  '%j is refused',
  async (text) => {
    expect(await refusal(text)).toMatch(/^What is in a\.json cannot be read; nothing was stored\.\n./);
  },
);

test('of many things that are wrong ten are named', async () => {
  const whole = await anExport();
  whole.entries = Array.from({ length: 37 }, () => 1);
  const lines = (await refusal(JSON.stringify(whole))).split('\n');
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe('and 27 more');
});

test('an entry that has other questions here is left alone', async () => {
  const whole = await anExport();
  const at = bench(sheet);
  const bytes = (value: unknown) => ({
    source: sourceOf(JSON.stringify(value)),
    name: 'a.json',
    isDry: false,
  });
  await importEntries(bytes(whole), at.context);
  const other = bench(aWorksheet([{ id: 'text', type: 'text' }])).context;
  await fillFromAnswers(
    { worksheet: 'toy', json: '{"text":"tea"}', source: 'a test', draft: false, at: undefined, tags: [] },
    other,
  );
  const theirs = JSON.parse(exported(await other.journal.toWrite()));
  theirs.entries[0].uuid = whole.entries[0].uuid;
  expect(await refusal(JSON.stringify(theirs), at)).toContain(
    'Entry 1 is here already, with other questions',
  );
});
