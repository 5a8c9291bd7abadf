import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { aDocument } from '../../support/documents.ts';
import { ReadHtml } from '../../support/html-reader.ts';

const policyOf = (html: string) =>
  new ReadHtml(html).values('meta', 'content').find((content) => content.includes('default-src')) ?? '';

test('nothing is loaded or sent, and no script runs', () => {
  const html = renderHtml([aDocument()]);
  expect(policyOf(html)).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  );
  expect(html).not.toMatch(/url\(|@import|<link|<script/);
});

test('for a screen one script may run: the one in it', () => {
  const html = renderHtml([aDocument()], { screen: true });
  const [script = ''] = new ReadHtml(html).texts('script');
  const sum = createHash('sha256').update(script).digest('base64');
  expect(policyOf(html)).toContain(`script-src 'sha256-${sum}'`);
  expect(script.length).toBeLessThan(2500);
});

describe('languages', () => {
  test('the page has that of the first document; others say theirs', () => {
    const languages = ['de', 'en', 'de'];
    const found = new ReadHtml(renderHtml(languages.map((language) => aDocument({ language }))));
    expect(found.values('html', 'lang')).toEqual(['de']);
    expect(found.values('article', 'lang')).toEqual(['en']);
  });

  test('a page of nothing is a page', () => {
    expect(new ReadHtml(renderHtml([])).values('html', 'lang')).toEqual(['en']);
  });
});

test.each([
  [['One'], 'One'],
  [['One', 'Two', 'One'], 'One, Two'],
  [['One', 'Two', 'Three', 'Four'], 'One, Two, Three …'],
])('documents called %j are a page called %j', (titles, title) => {
  const found = new ReadHtml(renderHtml(titles.map((title) => aDocument({ title }))));
  expect(found.texts('title')).toEqual([title]);
});

test.each([
  ['a4', 'A4 portrait', 'A4 landscape'],
  ['letter', 'letter portrait', 'letter landscape'],
] as const)('on %s', (paper, upright, across) => {
  const [style = ''] = new ReadHtml(renderHtml([aDocument()], { paper })).texts('style');
  expect(style).toContain(`@page portrait { size: ${upright};`);
  expect(style).toContain(`@page landscape { size: ${across};`);
});

test.each([
  [false, '10.5pt', '24pt'],
  [true, '18pt', '36pt'],
])('large: %j', (large, size, pitch) => {
  const [style = ''] = new ReadHtml(renderHtml([aDocument()], { large })).texts('style');
  expect(style).toContain(`--size: ${size}; --pitch: ${pitch};`);
});
