import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/worksheets/fingerprint.ts';
import { aWorksheet, type Raw } from '../support/a-worksheet.ts';

const question: Raw = { id: 'kind', type: 'choice', ask: 'What kind?', options: ['Calm', 'Busy'] };
const print = (raw: Raw, head: Raw = {}) => fingerprint(aWorksheet([raw], head));

describe('a fingerprint', () => {
  test('is 64 hexadecimal digits', () => {
    expect(print(question)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does not care in which order keys were written', () => {
    const turned = Object.fromEntries(Object.entries(question).reverse());
    expect(print(turned)).toBe(print(question));
  });

  test('does not care whether a default was spelled out', () => {
    expect(print({ ...question, other: false, required: false }, { language: 'en' })).toBe(print(question));
  });

  test('does not care how an option was written', () => {
    const spelledOut = { ...question, options: [{ value: 'calm', label: 'Calm' }, { label: 'Busy' }] };
    expect(print(spelledOut)).toBe(print(question));
  });

  test.each<[string, Raw, Raw]>([
    ['a word of the question', { ...question, ask: 'Which kind?' }, {}],
    ['the order of the options', { ...question, options: ['Busy', 'Calm'] }, {}],
    ['a default', { ...question, default: 'calm' }, {}],
    ['a condition', { ...question, when: { question: 'mood', answered: true } }, {}],
    ['the title', question, { title: 'Another title' }],
    ['the version', question, { version: 2 }],
    ['white space within a text', { ...question, ask: 'What  kind?' }, {}],
  ])('changes with %s', (_, raw, head) => {
    const mood = { id: 'mood', type: 'text' };
    expect(fingerprint(aWorksheet([mood, raw], head))).not.toBe(fingerprint(aWorksheet([mood, question])));
  });

  test('changes with the order of the questions', () => {
    const other = { id: 'event', type: 'text' };
    expect(fingerprint(aWorksheet([other, question]))).not.toBe(fingerprint(aWorksheet([question, other])));
  });
});
