import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expand, placeholdersIn } from '../../src/questions/template.ts';
import { anyText } from '../support/any-text.ts';

describe('placeholders', () => {
  test.each<[string, readonly { name: string; otherwise: string | undefined }[]]>([
    ['no placeholder', []],
    ['{{a}}', [{ name: 'a', otherwise: undefined }]],
    ['{{ a }}', [{ name: 'a', otherwise: undefined }]],
    [
      'x {{a-b}} y {{t.c}}',
      [
        { name: 'a-b', otherwise: undefined },
        { name: 't.c', otherwise: undefined },
      ],
    ],
    ['{{a|}}', [{ name: 'a', otherwise: '' }]],
    ['{{a|these other words}}', [{ name: 'a', otherwise: 'these other words' }]],
    ['{{a | b}}', [{ name: 'a', otherwise: ' b' }]],
    ['{{a|b|c}}', [{ name: 'a', otherwise: 'b|c' }]],
    [`{{${' '.repeat(100_000)}`, []],
    [`{{ a ${'{{ b '.repeat(20_000)}`, []],
    ['{a}', []],
    ['{{a}', []],
    ['{{{a}}}', [{ name: 'a', otherwise: undefined }]],
    [
      '{{a}}{{b}}',
      [
        { name: 'a', otherwise: undefined },
        { name: 'b', otherwise: undefined },
      ],
    ],
    ['{{}}', [{ name: '', otherwise: undefined }]],
    ['{{constructor}}', [{ name: 'constructor', otherwise: undefined }]],
  ])('in %j are %j', (template, placeholders) => {
    expect(placeholdersIn(template)).toEqual(placeholders);
  });
});

describe('expanding', () => {
  test.each([
    ['I want {{a}}.', 'I want rest.'],
    ['{{a}}, {{a}}', 'rest, rest'],
    ['{{b|nothing}}', 'nothing'],
    ['a } b {{a}} {', 'a } b rest {'],
  ])('%j is %j', (template, text) => {
    expect(expand(template, ({ name, otherwise }) => (name === 'a' ? 'rest' : (otherwise ?? '')))).toBe(text);
  });

  test('puts words in exactly as they are, and never expands them again', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(expand('before {{a}} after', () => words)).toBe(`before ${words} after`);
      }),
    );
    expect(expand('{{a}}', () => '{{b}} $& $1')).toBe('{{b}} $& $1');
  });

  test('leaves a text without placeholders as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(placeholdersIn(text).length === 0);
        expect(expand(text, () => 'never')).toBe(text);
      }),
    );
  });

  test('takes no longer for many braces', () => {
    const braces = '{{'.repeat(50_000);
    expect(expand(braces, () => 'x')).toBe(braces);
  });
});
