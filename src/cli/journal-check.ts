import type { JournalCheck } from '../app/check-journal.ts';
import { sayCure } from '../app/cures.ts';

export function checkJson(file: string, { findings, copies }: JournalCheck) {
  const said = findings.map(({ cure, ...finding }) => ({ ...finding, cure: sayCure(cure) }));
  return { file, sound: findings.length === 0, findings: said, copies };
}

/** What is wrong, a line each, and below it what to do, each thing once. */
export function checkLines({ file, findings, copies }: JournalCheck): string {
  if (file === undefined) return 'There is no journal yet.\n';
  if (findings.length === 0) return `Sound: "${file}" can be read, and all of it is found.\n`;
  const cures = [...new Set(findings.map(({ cure }) => sayCure(cure)))];
  const beside = copies.map(({ file: copy, entries, madeAt }) => `  ${copy} (${entries} entries, ${madeAt})`);
  return [
    `Something is wrong with the journal "${file}".`,
    '',
    ...findings.map(({ message }) => `  ${message}`),
    '',
    ...cures,
    ...(beside.length === 0 ? [] : ['', 'Sound copies beside it, the newest first:', ...beside]),
    '',
  ].join('\n');
}

interface Rescued {
  readonly file: string;
  readonly entries: number;
  readonly answers: number;
  readonly versions: number;
  readonly touched: readonly { readonly entry: number; readonly lost: readonly string[] }[];
  readonly gone: readonly number[];
}

export function rescueLines({ file, entries, answers, versions, touched, gone }: Rescued): string {
  const lost = touched.map(({ entry, lost: what }) => `  entry ${entry}: ${what.join(', ')}`);
  return [
    `Saved in "${file}", and proved sound: ${counted(entries, 'entry', 'entries')}, ${counted(answers, 'answer', 'answers')}, ${counted(versions, 'version', 'versions')}.`,
    ...(lost.length === 0 ? [] : ['What some of them lost:', ...lost]),
    ...(gone.length === 0 ? [] : [`Nothing could be read of entry ${gone.join(', ')}.`]),
    ...(lost.length + gone.length === 0 ? ['No entry lost anything that is known of.'] : []),
    '',
  ].join('\n');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
