import type { Target } from './target.ts';

/** Everything that takes what comes from outside, by name; loaded when it is to be tried, for what it needs is much. */
export const targets = {
  yaml: () => import('./targets/worksheet-files.ts').then(({ yaml }) => yaml),
  worksheet: () => import('./targets/worksheet-files.ts').then(({ worksheet }) => worksheet),
  pack: () => import('./targets/worksheet-files.ts').then(({ pack }) => pack),
  answers: () => import('./targets/answers.ts').then(({ answers }) => answers),
  fields: () => import('./targets/answers.ts').then(({ fields }) => fields),
  typed: () => import('./targets/answers.ts').then(({ typed }) => typed),
  json: () => import('./targets/imports.ts').then(({ json }) => json),
  jrnl: () => import('./targets/imports.ts').then(({ jrnl }) => jrnl),
  markdown: () => import('./targets/imports.ts').then(({ markdown }) => markdown),
  pdf: () => import('./targets/pdf-forms.ts').then(({ pdf }) => pdf),
  where: () => import('./targets/words.ts').then(({ where }) => where),
  dates: () => import('./targets/words.ts').then(({ dates }) => dates),
  search: () => import('./targets/words.ts').then(({ search }) => search),
  entry: () => import('./targets/words.ts').then(({ entry }) => entry),
  environment: () => import('./targets/words.ts').then(({ environment }) => environment),
  arguments: () => import('./targets/command-line.ts').then(({ commandLine }) => commandLine),
  keys: () => import('./targets/terminal.ts').then(({ keys }) => keys),
  lines: () => import('./targets/terminal.ts').then(({ lines }) => lines),
  editor: () => import('./targets/terminal.ts').then(({ editor }) => editor),
  header: () => import('./targets/journal-files.ts').then(({ header }) => header),
  journal: () => import('./targets/journal-files.ts').then(({ journalFile }) => journalFile),
  encrypted: () => import('./targets/journal-files.ts').then(({ encrypted }) => encrypted),
  passphrase: () => import('./targets/passphrases.ts').then(({ passphrase }) => passphrase),
  backup: () => import('./targets/journal-files.ts').then(({ backup }) => backup),
  'to-text': () => import('./targets/documents.ts').then(({ text }) => text),
  'to-markdown': () => import('./targets/documents.ts').then(({ markdown }) => markdown),
  'to-html': () => import('./targets/documents.ts').then(({ html }) => html),
  'to-pdf': () => import('./targets/documents.ts').then(({ pdf }) => pdf),
  program: () => import('./targets/program.ts').then(({ program }) => program),
} satisfies Readonly<Record<string, () => Promise<Target>>>;

/** Faulty on purpose, to see that the search finds what it looks for; tried where they are named, and never else. */
const planted = {
  'planted-crash': () => import('./targets/planted.ts').then(({ crash }) => crash),
  'planted-slow': () => import('./targets/planted.ts').then(({ slow }) => slow),
  'planted-hang': () => import('./targets/planted.ts').then(({ hang }) => hang),
  'planted-wait': () => import('./targets/planted.ts').then(({ wait }) => wait),
  'planted-memory': () => import('./targets/planted.ts').then(({ memory }) => memory),
  'planted-heap': () => import('./targets/planted.ts').then(({ heap }) => heap),
  'planted-fair': () => import('./targets/planted.ts').then(({ fair }) => fair),
};

export type TargetName = keyof typeof targets;

export const targetNames = Object.keys(targets) as readonly TargetName[]; // it has no others

export function isTarget(name: string): name is TargetName {
  return Object.hasOwn(targets, name);
}

export async function targetCalled(name: string): Promise<Target | undefined> {
  const all: Readonly<Record<string, () => Promise<Target>>> = { ...targets, ...planted };
  return Object.hasOwn(all, name) ? all[name]?.() : undefined;
}

/** What takes so many times as long as a parser does gets so many inputs less. */
const slowness: Partial<Record<TargetName, number>> = { 'to-pdf': 20, program: 500 };

export function runsOf(name: TargetName, runs: number): number {
  return Math.ceil(runs / (slowness[name] ?? 1));
}
