import { expect, test } from 'vitest';
import { renderers } from '../../src/render/renderer.ts';
import { aDocument } from '../support/documents.ts';

test.each(['text', 'md', 'html'] as const)(
  '%s puts several documents into one file, in their order',
  async (format) => {
    const { render } = await renderers[format]();
    const file = render([aDocument({ title: 'First sheet' }), aDocument({ title: 'Second sheet' })]);
    expect(file.indexOf('First sheet')).toBeGreaterThan(-1);
    expect(file.indexOf('Second sheet')).toBeGreaterThan(file.indexOf('First sheet'));
  },
);

test.each([
  ['text', 'txt', 'text/plain; charset=utf-8'],
  ['md', 'md', 'text/markdown; charset=utf-8'],
  ['html', 'html', 'text/html; charset=utf-8'],
] as const)('%s files end in .%s', async (format, extension, mediaType) => {
  expect(await renderers[format]()).toMatchObject({ extension, mediaType });
});
