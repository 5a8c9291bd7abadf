import { describe, expect, test } from 'vitest';
import { questionTypes } from '../../src/questions/questions.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { checkAnswers } from '../../src/worksheets/check-answers.ts';
import { layOut } from '../../src/worksheets/lay-out.ts';
import { layOutBlank } from '../../src/worksheets/lay-out-blank.ts';
import { questionsOf } from '../../src/worksheets/worksheet.ts';
import { bodyOf } from '../support/html-reader.ts';
import { everythingAnswers, everythingSource, parse, surroundings } from './sheets.ts';

const { worksheet, advice } = parse(everythingSource);
const golden = (name: string) => `../fixtures/worksheets/golden/everything-${name}`;

test('a sheet with every key loads without advice', () => {
  expect(advice).toEqual([]);
});

test('every type of question is in it', () => {
  const used = new Set(questionsOf(worksheet).map(({ type }) => type));
  expect([...used].sort()).toEqual(questionTypes.all.map(({ type }) => type).sort());
});

test('every type of column is in it', () => {
  const used = new Set(
    questionsOf(worksheet)
      .flatMap((one) => questionTypes.columns(one))
      .map(({ type }) => type),
  );
  const notInTables = ['table', 'note', 'computed', 'ranking'];
  expect([...used].sort()).toEqual(
    questionTypes.all
      .map(({ type }) => type)
      .filter((type) => !notInTables.includes(type))
      .sort(),
  );
});

test('its answers are right, and come back as they were given', () => {
  expect(checkAnswers(worksheet, everythingAnswers, surroundings)).toEqual({ answers: everythingAnswers });
});

describe('filled in', () => {
  const document = layOut(worksheet, everythingAnswers, surroundings, [
    { label: 'Filled in', value: '2026-11-23' },
  ]);

  test('as text', async () => {
    await expect(renderText(document, { width: 80 })).toMatchFileSnapshot(golden('filled.txt'));
  });

  test('as Markdown', async () => {
    await expect(renderMarkdown([document])).toMatchFileSnapshot(golden('filled.md'));
  });

  test('as HTML', async () => {
    await expect(bodyOf(renderHtml([document]))).toMatchFileSnapshot(golden('filled.html'));
  });
});

describe.each([
  ['blank', false],
  ['blank-with-guidance', true],
])('%s', (name, guidance) => {
  const document = layOutBlank(worksheet, surroundings, { guidance });

  test('as text', async () => {
    await expect(renderText(document, { width: 80 })).toMatchFileSnapshot(golden(`${name}.txt`));
  });

  test('as Markdown', async () => {
    await expect(renderMarkdown([document])).toMatchFileSnapshot(golden(`${name}.md`));
  });

  test('as HTML', async () => {
    await expect(bodyOf(renderHtml([document]))).toMatchFileSnapshot(golden(`${name}.html`));
  });
});
