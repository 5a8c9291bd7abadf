import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/app/doctor/finding.ts';
import { doctorJson, doctorLines } from '../../../src/cli/doctor/doctor-lines.ts';
import { displayWidth } from '../../../src/text/wrap.ts';

const same = (text: string) => text;
const styles = { heading: same, muted: same, problem: same };
const aFinding: Finding = {
  area: 'program',
  check: 'build',
  level: 'ok',
  message: 'steer 1.2.3',
  where: undefined,
  cure: [],
};
const path = '/home/writer/.local/share/selfsteer/journal.db';
const findings: readonly Finding[] = [
  aFinding,
  {
    ...aFinding,
    area: 'journal',
    check: 'pages',
    level: 'fault',
    message: 'Some of what it holds cannot be read.',
    where: path,
    cure: [
      { say: 'Save what can be read', command: `steer journal rescue "${path}.rescued"` },
      { say: 'Or go back to the newest copy', command: `steer backup restore "${path}.before-delete-1"` },
    ],
  },
  { ...aFinding, area: 'journal', check: 'encryption', level: 'note', message: 'It is not encrypted.' },
  {
    ...aFinding,
    area: 'files',
    check: 'access',
    level: 'warning',
    message: 'Others on this machine can read this file.',
    where: path,
    cure: [{ say: 'Keep it to yourself', command: `chmod 600 "${path}"` }],
  },
];

describe.each([40, 80, 120, undefined])('at a width of %s', (width) => {
  const text = doctorLines(findings, { width, styles });

  test('stands as it should', async () => {
    await expect(text).toMatchFileSnapshot(`../../fixtures/golden/doctor/doctor-${width ?? 'unwrapped'}.txt`);
  });

  test('no line is longer, but for paths and commands, which are there to be copied', () => {
    const long = text
      .split('\n')
      .filter((line) => displayWidth(line) > (width ?? Number.POSITIVE_INFINITY) && !line.includes(path));
    expect(long).toEqual([]);
  });
});

test.each([
  [[aFinding], 'Nothing is wrong.'],
  [findings.slice(1, 2), '1 fault. What to do stands below each.'],
  [findings, '1 fault and 1 warning. What to do stands below each.'],
  [[...findings, ...findings], '2 faults and 2 warnings. What to do stands below each.'],
])('the last line says what it comes to (%#)', (some, last) => {
  expect(doctorLines(some, { width: 80, styles }).trimEnd().split('\n').at(-1)).toBe(last);
});

test('a name that a terminal would obey is made readable', () => {
  const where = '/home/\x1b[31m';
  const [finding] = findings.slice(3).map((one) => ({ ...one, where }));
  const text = doctorLines(finding === undefined ? [] : [finding], { width: 80, styles });
  expect(text).toContain('/home/␛[31m');
  expect(text).not.toContain('\x1b');
});

test('as JSON each has its place and its cure, and the worst of them stands at the head', () => {
  expect(doctorJson(findings.slice(0, 2))).toEqual({
    worst: 'fault',
    findings: [
      { area: 'program', check: 'build', level: 'ok', message: 'steer 1.2.3', where: null, cure: null },
      {
        area: 'journal',
        check: 'pages',
        level: 'fault',
        message: 'Some of what it holds cannot be read.',
        where: path,
        cure: `Save what can be read: steer journal rescue "${path}.rescued" Or go back to the newest copy: steer backup restore "${path}.before-delete-1"`,
      },
    ],
  });
  expect(doctorJson([]).worst).toBe('ok');
});
