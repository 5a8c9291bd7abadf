import { expect, test } from 'vitest';
import { paperFrom } from '../../src/config/paper.ts';

test.each([
  [{}, 'a4'],
  [{ LANG: '' }, 'a4'],
  [{ LANG: 'C' }, 'a4'],
  [{ LANG: 'POSIX' }, 'a4'],
  [{ LANG: 'C.UTF-8' }, 'a4'],
  [{ LANG: 'en' }, 'a4'],
  [{ LANG: 'en_GB.UTF-8' }, 'a4'],
  [{ LANG: 'de_DE@euro' }, 'a4'],
  [{ LANG: 'en_USA' }, 'a4'],
  [{ LANG: 'en_US.UTF-8' }, 'letter'],
  [{ LANG: 'en_US' }, 'letter'],
  [{ LANG: 'en-US' }, 'letter'],
  [{ LANG: 'fr_CA.UTF-8' }, 'letter'],
  [{ LANG: 'es_MX' }, 'letter'],
  [{ LANG: 'fil_PH' }, 'letter'],
  [{ LANG: 'es_CO' }, 'letter'],
  [{ LANG: 'es_CL' }, 'letter'],
  [{ LANG: 'es_VE' }, 'letter'],
  [{ LANG: 'es_CR' }, 'letter'],
  [{ LANG: 'es_GT' }, 'letter'],
  [{ LANG: 'es_PA' }, 'letter'],
  [{ LANG: 'es_SV' }, 'letter'],
  [{ LANG: 'es_DO' }, 'letter'],
  [{ LANG: 'es_NI' }, 'letter'],
  [{ LC_ALL: 'en_GB.UTF-8', LC_PAPER: 'en_US', LANG: 'en_US' }, 'a4'],
  [{ LC_PAPER: 'en_US', LANG: 'de_DE' }, 'letter'],
  [{ LC_ALL: '', LC_PAPER: '', LANG: 'en_US' }, 'letter'],
  [{ LC_ALL: 'C', LANG: 'en_US' }, 'a4'],
] as const)('%j prints on %s', (env, paper) => {
  expect(paperFrom(env)).toBe(paper);
});
