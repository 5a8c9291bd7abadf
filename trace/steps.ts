import { mirabelle, plum } from './home.ts';

/** A run of the program, and what it may do. */
export interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly stdin?: string;
  /** In a terminal: what is seen, and what is typed then. */
  readonly answers?: readonly (readonly [seen: RegExp, keys: string])[];
  /** What it may write besides what is its own. */
  readonly outputs?: readonly string[];
  /** Entries are for their owner alone, and blank sheets for whom the umask lets. */
  readonly areOutputsPrivate?: boolean;
  readonly programs?: readonly string[];
  /** Without the passphrase. */
  readonly isLocked?: boolean;
  /** It may ask the keyring. */
  readonly asksKeyring?: boolean;
}

/** Everything that is done with a journal; `out` is a folder for what comes of it. */
function stepsWith(out: string): Step[] {
  return [...writing(), ...reading(), ...exporting(out), ...printing(out), ...keeping(out), ...removing()];
}

const answers = JSON.stringify({ event: `${plum} and a kettle`, do: mirabelle });

const editor = ['editor', 'cat'];

function writing(): Step[] {
  return [
    { name: 'fill --answers', args: ['fill', 'abc', '--answers', '-', '--tag', 'evening'], stdin: answers },
    { name: 'fill, in plain lines', args: ['fill', './hard-day.yaml', '--accessible'], answers: inLines },
    { name: 'note', args: ['note', '-'], stdin: `${plum}, and the kettle` },
    { name: 'note --editor', args: ['note', '--editor'], answers: [], programs: editor },
    {
      name: 'edit, with an editor',
      args: ['edit', 'last', 'text'],
      answers: [
        [/kettle/, '\x07'],
        [/kettle[\s\S]*kettle/, '\x04'],
        [/Is this how/, '\r'],
      ],
      programs: editor,
    },
  ];
}

const inLines = [
  [/first\?[\s\S]*> $/, `${plum}\n`],
  [/second\?[\s\S]*> $/, '-\n'],
  [/others\?[\s\S]*> $/, `${mirabelle}\n`],
  [/> $/, '.\n'],
  [/Who[\s\S]*> $/, `${plum}\n`],
  [/Why[\s\S]*> $/, 'kettle\n'],
  [/Who[\s\S]*> $/, '.\n'],
  [/last\?[\s\S]*> $/, 'kettle\n'],
  [/Is this how[\s\S]*> $/, '1\n'],
] as const;

function reading(): Step[] {
  return [
    { name: 'search', args: ['search', 'kettle'] },
    { name: 'show', args: ['show', 'last'] },
    { name: 'list', args: ['list'] },
    { name: 'history', args: ['history', 'last'] },
    { name: 'today', args: ['today'] },
  ];
}

function exporting(out: string): Step[] {
  const to = (name: string): Step => ({
    name: `export to ${name}`,
    args: ['export', '--output', `${out}/${name}`],
    outputs: [`${out}/${name}`.replace(/\/$/, '')],
  });
  return [
    { name: 'export', args: ['export'] },
    { ...to('folder/'), programs: ['sync'] },
    ...['all.md', 'all.json', 'all.html', 'all.pdf'].map(to),
  ];
}

function printing(out: string): Step[] {
  const to = (name: string, ...what: string[]): Step => ({
    name: `print to ${name}`,
    args: ['print', ...what, '--output', `${out}/${name}`],
    outputs: [`${out}/${name}`],
    areOutputsPrivate: false,
  });
  return [
    { name: 'print', args: ['print', 'abc'] },
    ...['abc.txt', 'abc.pdf', 'abc.html'].map((name) => to(name, 'abc')),
    to('pack.pdf', '--pack', 'newcomer'),
  ];
}

function keeping(out: string): Step[] {
  const backup = `${out}/backup.db`;
  return [
    { name: 'import', args: ['import', `${out}/all.json`] },
    { name: 'backup create', args: ['backup', 'create', backup], outputs: [backup] },
    { name: 'backup verify', args: ['backup', 'verify', backup] },
    { name: 'backup restore', args: ['backup', 'restore', backup, '--yes'] },
    { name: 'journal check', args: ['journal', 'check'] },
    { name: 'doctor', args: ['doctor'] },
    { name: 'config set', args: ['config', 'set', 'paper', 'a4'] },
    {
      name: 'journal rescue',
      args: ['journal', 'rescue', `${out}/rescued.db`],
      outputs: [`${out}/rescued.db`],
    },
  ];
}

function removing(): Step[] {
  return [
    { name: 'delete', args: ['delete', 'last', '--yes'] },
    { name: 'undo', args: ['undo'] },
    { name: 'delete, again', args: ['delete', 'last', '--yes'] },
    { name: 'trash empty', args: ['trash', 'empty', '--yes'] },
    { name: 'delete --forever', args: ['delete', 'last', '--forever', '--yes'] },
  ];
}

const underKey = (command: string): Step => ({ name: `journal ${command}`, args: ['journal', command] });

/** All of it twice: the second time in a journal with a passphrase. */
export const everyStep: readonly Step[] = [
  ...stepsWith('out/plain'),
  underKey('encrypt'),
  ...stepsWith('out/encrypted').map((step) => ({ ...step, name: `${step.name}, encrypted` })),
  { name: 'note, locked', args: ['note', '-'], stdin: `${plum}, while it is locked`, isLocked: true },
  { name: 'urge, locked', args: ['urge', '6'], isLocked: true },
  { name: 'list, with what came in', args: ['list'] },
  underKey('decrypt'),
];

/** With a keyring that remembers what opens the journal. */
export const keyringSteps: readonly Step[] = [
  { name: 'note, before', args: ['note', '-'], stdin: plum },
  underKey('encrypt'),
  { ...underKey('unlock'), asksKeyring: true },
  {
    name: 'fill, unlocked',
    args: ['fill', 'abc', '--answers', '-'],
    stdin: answers,
    isLocked: true,
    asksKeyring: true,
  },
  { name: 'list, unlocked', args: ['list'], isLocked: true, asksKeyring: true },
  { ...underKey('lock'), isLocked: true, asksKeyring: true },
];

/** One of each kind, for a test. */
export const someSteps: readonly Step[] = [
  ...['fill --answers', 'note --editor', 'export to folder/', 'print to abc.txt', 'journal encrypt'],
  ...['journal rescue, encrypted', 'note, locked'],
].flatMap((name) => everyStep.find((step) => step.name === name) ?? []);
