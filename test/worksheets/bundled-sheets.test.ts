import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  type Lock,
  lockProblems,
  readLock,
  shippedWorksheets,
  withShipped,
} from '../../scripts/lock-worksheets.ts';
import { placesOfDefault } from '../../src/questions/default-from.ts';
import type { QuestionBase } from '../../src/questions/question.ts';
import { questionTypes as types } from '../../src/questions/questions.ts';
import { placeOf } from '../../src/questions/source.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { displayWidth } from '../../src/text/wrap.ts';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { answersAside, answersThatApply, begin, overview } from '../../src/worksheets/progress.ts';
import { WorksheetScope } from '../../src/worksheets/scope.ts';
import { findQuestion, questionsOf, type Worksheet } from '../../src/worksheets/worksheet.ts';
import { readWorksheet, surroundings } from '../support/a-worksheet.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const filesIn = (folder: string) => readdirSync(`${root}/${folder}`, { recursive: true }).map(String);
const files = filesIn('worksheets').filter((name) => name.endsWith('.yaml'));
const examples = filesIn('resources/examples').filter((name) => name.endsWith('.json'));
const parsed = new Map(
  files.map((file) => [file, parseWorksheet(readFileSync(`${root}/worksheets/${file}`), file).worksheet]),
);

function parse(file: string): Worksheet {
  const worksheet = parsed.get(file);
  if (worksheet === undefined) throw new Error(`no worksheet ${file}`);
  return worksheet;
}

test('there are worksheets, and examples of them', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(examples.length).toBeGreaterThan(0);
});

test.each(files)('%s parses, and is called as its file', (file) => {
  expect(file.endsWith(`/${parse(file).id}.yaml`)).toBe(true);
});

test.each(files)('%s says what it is for and how long it takes', (file) => {
  const { guidance, minutes } = parse(file);
  expect({ guidance, minutes }).toEqual({
    guidance: expect.stringMatching(/\S/),
    minutes: expect.any(Number),
  });
});

test.each(files)('in %s every question that takes words has an example', (file) => {
  const wanting = questionsOf(parse(file)).filter(
    (question) => takesWords(question) && !hasExample(question),
  );
  expect(wanting.map(({ id }) => id)).toEqual([]);
});

function takesWords(question: QuestionBase): boolean {
  if (['text', 'list'].includes(question.type)) return true;
  return types.columns(question).some(takesWords);
}

/** A table may have its examples in its columns. */
function hasExample(question: QuestionBase): boolean {
  if (question.example !== undefined) return true;
  const columns = types.columns(question).filter(takesWords);
  return columns.length > 0 && columns.every(({ example }) => example !== undefined);
}

test.each(files)('no two names lead to %s and to another sheet', (file) => {
  const names = ({ id, aliases }: Worksheet) => [id, ...aliases];
  const others = files.filter((other) => other !== file).flatMap((other) => names(parse(other)));
  expect(names(parse(file)).filter((name) => others.includes(name))).toEqual([]);
});

test.each(files)('%s has an example of a whole entry', (file) => {
  expect(examples).toContain(`${parse(file).id}.json`);
});

test.each(files)('%s has a way through of ten minutes at most', (file) => {
  const { minutes = 0, guidance = '' } = parse(file);
  expect(minutes <= 10 || guidance.includes('Short of time?')).toBe(true);
});

test.each(files)('%s is printed within 80 columns, every question in it', (file) => {
  const printed = renderText(layOutBlank(parse(file), surroundings, { guidance: true }), { width: 80 });
  expect(printed.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const all = words(printed);
  const scope = new WorksheetScope(parse(file), 'on paper', surroundings);
  const inBoxes = parse(file).sections.filter(({ layout }) => layout !== 'stack'); // there, lines stand side by side
  const lost = parse(file)
    .sections.filter((section) => !inBoxes.includes(section))
    .flatMap(({ questions }) => questions.filter((question) => types.stores(question)))
    .filter(({ ask }) => !all.includes(words(scope.expand(ask))));
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test.each(files)('all that %s names is there', (file) => {
  const known = new Set(files.map((one) => parse(one).id));
  const { advice } = parseWorksheet(readFileSync(`${root}/worksheets/${file}`), file, known);
  expect(advice).toEqual([]);
});

test.each(files)('what %s takes from other sheets or hands on to them is there', (file) => {
  const sheets = new Map(files.map((one) => [parse(one).id, parse(one)]));
  const taken = [...placesIn(parse(file)), ...handedOn(parse(file))];
  const lost = taken.filter(({ worksheet, question, column }) => {
    const found = findQuestion(sheets.get(worksheet) ?? parse(file), question);
    const columns = found === undefined ? [] : types.columns(found).map(({ id }) => id);
    return found === undefined || (column !== undefined && !['row', ...columns].includes(column));
  });
  expect(lost).toEqual([]);
});

interface Place {
  readonly worksheet: string;
  readonly question: string;
  readonly column?: string;
}

function placesIn(sheet: Worksheet): Place[] {
  const places = questionsOf(sheet).flatMap((question) => [
    ...types.sources(question).flatMap(({ source }) => source.from),
    ...(placesOfDefault(question) ?? []),
  ]);
  return places.flatMap((place) => {
    const { worksheet, question, column } = placeOf(place);
    return worksheet === undefined
      ? []
      : [{ worksheet, question, ...(column === undefined ? {} : { column }) }];
  });
}

function handedOn({ next }: Worksheet): Place[] {
  return next.flatMap(({ worksheet, carry }) =>
    Object.keys(carry).map((question) => ({ worksheet, question })),
  );
}

test.each(files)('%s is, stored and read again, the same worksheet', (file) => {
  const worksheet = parse(file);
  const again = readWorksheet(JSON.parse(JSON.stringify(worksheet)));
  expect(fingerprint(again)).toBe(fingerprint(worksheet));
});

test.each(examples)('the example answers in %s fit their sheet, and leave nothing open', (example) => {
  const file = files.find((one) => one.endsWith(`/${example.replace('.json', '.yaml')}`));
  if (file === undefined) throw new Error(`no worksheet for ${example}`);
  const raw: unknown = JSON.parse(readFileSync(`${root}/resources/examples/${example}`, 'utf8'));
  const checked = checkAnswers(parse(file), raw, surroundings);
  expect(checked).not.toHaveProperty('problems');
  const answers = 'answers' in checked ? checked.answers : {};
  const filling = begin(parse(file), surroundings, { answers });
  expect(overview(filling).filter(({ state }) => state === 'open')).toEqual([]);
  expect(answersThatApply(filling)).toEqual(answers);
  expect(answersAside(filling)).toEqual({});
});

test('a worksheet that changes gets a new version', async () => {
  expect(lockProblems(readLock(), await shippedWorksheets())).toEqual([]);
});

const lock: Lock = { abc: { 1: 'one', 2: 'two' } };

test.each<[string, number, string, RegExp]>([
  ['changed with the same version', 2, 'other', /"abc" has changed.*Set version: 3.*lock-worksheets/],
  ['goes back to a version before', 1, 'one', /version 2 was shipped. Raise it to 3/],
  ['changes a version before', 1, 'other', /version 2 was shipped. Raise it to 3/],
  ['has a new version', 3, 'three', /not locked yet. Run: node scripts/],
])('a sheet that %s is told of', (_, version, print, sentence) => {
  expect(lockProblems(lock, [{ id: 'abc', version, fingerprint: print }])).toEqual([
    expect.stringMatching(sentence),
  ]);
});

test('a sheet as it was locked is fine, one that is gone is told of', () => {
  expect(lockProblems(lock, [{ id: 'abc', version: 2, fingerprint: 'two' }])).toEqual([]);
  expect(lockProblems(lock, [])).toEqual([expect.stringContaining('"abc" was shipped and is gone')]);
});

test('locking adds a version, and changes a locked one only when forced', () => {
  const shipped = [
    { id: 'abc', version: 2, fingerprint: 'other' },
    { id: 'aaa', version: 1, fingerprint: 'new' },
  ];
  expect(withShipped(lock, shipped, { force: false })).toEqual({ aaa: { 1: 'new' }, ...lock });
  expect(withShipped(lock, shipped, { force: true })).toEqual({
    aaa: { 1: 'new' },
    abc: { 1: 'one', 2: 'other' },
  });
});
