import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type HelpLines, helpLineBlocks } from '../../src/app/help-lines.ts';
import { countryIn } from '../../src/cli/help-lines.ts';
import { renderBlocks } from '../../src/render/text/render-text.ts';

const file = new URL('../../resources/help-lines.json', import.meta.url);
const lines: HelpLines = JSON.parse(readFileSync(file, 'utf8'));
const text = (code: string | undefined) => renderBlocks(helpLineBlocks(lines, code));

test('the numbers were checked within the last year', () => {
  const age = Date.now() - Date.parse(lines.checked);
  expect(age / 86_400_000).toBeLessThan(365);
});

test.each(lines.countries.map((country) => [country.code, country] as const))(
  '%s says all a caller needs',
  (code, country) => {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(country.emergency).toMatch(/\d{3}/);
    for (const line of country.lines) {
      expect(line.number).toMatch(/^[\d -]{3,}$/);
      expect([line.name, line.for, line.hours, line.languages].every((words) => words.length > 3)).toBe(true);
    }
  },
);

describe('what is shown', () => {
  test('begins with danger, and names the number of the country', () => {
    expect(text('GB')).toMatch(/^If you need help now\n─+\n\nIf you .*call 999 or 112\./);
    expect(text('gb')).toContain('Samaritans: 116 123');
    expect(text('GB')).not.toContain('988');
  });

  test.each([undefined, 'ZZ'])('for %s is every country there is', (code) => {
    for (const { name } of lines.countries) expect(text(code)).toContain(name);
    expect(text(code)).toContain('findahelpline.com');
  });

  test('says when the numbers were checked', () =>
    expect(text('US')).toContain(`Checked on ${lines.checked}.`));
});

test.each([
  [{ LANG: 'en_GB.UTF-8' }, 'GB'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'en_IE' }, 'IE'],
  [{ LANG: 'C.UTF-8' }, undefined],
  [{ LANG: 'de' }, undefined],
  [{}, undefined],
])('the country in %j is %j', (env, code) => expect(countryIn(env)).toBe(code));
