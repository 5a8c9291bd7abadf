import { sayCure } from '../../app/cures.ts';
import type { Area, Finding, Level } from '../../app/doctor/finding.ts';
import { visible } from '../../text/controls.ts';
import { wrap } from '../../text/wrap.ts';
import type { Styles } from '../styles.ts';

export function doctorJson(findings: readonly Finding[]) {
  return {
    worst: worstOf(findings),
    findings: findings.map(({ cure, where, ...finding }) => ({
      ...finding,
      where: where ?? null,
      cure: cure.length === 0 ? null : sayCure(cure),
    })),
  };
}

export interface Look {
  /** Undefined where nothing is wrapped. */
  readonly width: number | undefined;
  readonly styles: Pick<Styles, 'heading' | 'muted' | 'problem'>;
}

/** The findings of each area below its heading, each with its place and its cure, and what it comes to at the end. */
export function doctorLines(findings: readonly Finding[], look: Look): string {
  const areas = [...Map.groupBy(findings, ({ area }) => area)].map(
    ([area, ones]) =>
      `${look.styles.heading(headings[area])}\n${ones.map((one) => linesFor(one, look)).join('')}`,
  );
  return [...areas, `${wrapped(summary(findings), look.width, 0).join('\n')}\n`].join('\n');
}

const headings: Readonly<Record<Area, string>> = {
  program: 'Program',
  journal: 'Journal',
  files: 'Files',
  place: 'Place',
  terminal: 'Terminal',
  worksheets: 'Worksheets',
};

const levels: readonly Level[] = ['ok', 'note', 'warning', 'fault'];
const margin = 11;

function linesFor({ level, message, where, cure }: Finding, { width, styles }: Look): string {
  const mark = `  ${level.padEnd(margin - 2)}`;
  const [first = '', ...rest] = wrapped(message, width, margin);
  const isTrouble = level === 'warning' || level === 'fault';
  // Paths and commands are never broken: they are there to be copied.
  const steps = cure.flatMap(({ say, command }) => [
    ...wrapped(command === undefined ? say : `${say}:`, width, margin),
    ...(command === undefined ? [] : [`  ${visible(command)}`]),
  ]);
  return [
    `${isTrouble ? styles.problem(mark) : styles.muted(mark)}${first}`,
    ...[...rest, ...(where === undefined ? [] : [styles.muted(visible(where))]), ...steps].map(
      (line) => `${' '.repeat(margin)}${line}`,
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function wrapped(text: string, width: number | undefined, indent: number): string[] {
  return wrap(visible(text), width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, width - indent));
}

function summary(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const [faults, warnings] = [count('fault'), count('warning')];
  if (faults + warnings === 0) return 'Nothing is wrong.';
  const parts = [
    ...(faults === 0 ? [] : [`${faults} ${faults === 1 ? 'fault' : 'faults'}`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]),
  ];
  return `${parts.join(' and ')}. What to do stands below each.`;
}

function worstOf(findings: readonly Finding[]): Level {
  return findings.reduce<Level>(
    (worst, { level }) => (levels.indexOf(level) > levels.indexOf(worst) ? level : worst),
    'ok',
  );
}
