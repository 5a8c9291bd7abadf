import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../src/worksheets/definition.ts';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { parseWorksheet } from '../../src/worksheets/parse-worksheet.ts';
import { fixture, parse, withQuestions } from './sheets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sheets = [join(root, 'worksheets'), fileURLToPath(fixture(''))].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

test('there are sheets to try it on', () => {
  expect(sheets.map((path) => basename(path))).toContain('everything.yaml');
  expect(sheets.length).toBeGreaterThan(3);
});

describe.each(sheets.map((path) => [basename(path), path] as const))('%s', (_, path) => {
  const { worksheet } = parseWorksheet(readFileSync(path), path);
  const stored = JSON.parse(JSON.stringify(worksheet));

  test('read again from how it is stored is the same sheet', () => {
    const { worksheet: again, problems } = readDefinition(stored);
    expect(problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(again))).toEqual(stored);
  });

  test('keeps its fingerprint', () => {
    const { worksheet: again } = readDefinition(stored);
    if (again === undefined) throw new Error('it is not read');
    expect(fingerprint(again)).toBe(fingerprint(worksheet));
  });
});

test.each([null, 1, 'text', [], undefined])('%j is no definition', (raw) => {
  expect(readDefinition(raw)).toEqual({
    worksheet: undefined,
    problems: [{ path: [], sentence: 'must be a map that begins with id, version, title' }],
  });
});

test('a summary that is folded over several lines is one line', () => {
  const folded = ['summary: >', '  Two minutes', '  of looking back.'];
  const { worksheet } = parse(
    withQuestions('- { id: a, type: text, ask: A? }').replace(/summary:.*/, folded.join('\n')),
  );
  expect(worksheet.summary).toBe('Two minutes of looking back.');
});
