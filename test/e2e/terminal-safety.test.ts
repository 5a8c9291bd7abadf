import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../support/home.ts';
import { run } from '../support/program.ts';
import { now, sit } from './sitting.ts';

/** Sets a title, clears the screen, rings, is red in C1, goes back to the line's beginning, and turns text around. */
const trap = '\x1b]0;T\x07\x1b[2J\x9b31m\r\x85\x7f\u202e\u2066';
/** What of it may stand where a word is one word. */
const trapWord = '\x9b31m\x85\x7f\u202e\u2066';
/** In YAML between quotes. */
const trapInYaml = '\\e]0;T\\a\\e[2J\\x9b31m\\r\\x85\\x7f\\u202e\\u2066';

/** Nothing of ours says these; what is ours besides moves the cursor and sets colours. */
const obeyed = /\x1b\]|\x1b\[2J|\x07|[\x80-\x9f\x7f\u202a-\u202e\u2066-\u2069]|\r(?!\n|\x1b|$)/;

const sheet = `id: trap
version: 1
title: "A sheet ${trapInYaml}"
aliases: ["other ${trapInYaml}"]
summary: "Says ${trapInYaml}"
guidance: "Guidance ${trapInYaml}"
credit: "Credit ${trapInYaml}"
licence: "Licence ${trapInYaml}"
source: "Source ${trapInYaml}"
verified-on: 2026-01-01
exact-wording: true
sections:
  - title: "Part ${trapInYaml}"
    guidance: "Advice ${trapInYaml}"
    questions:
      - { id: first, type: text, ask: "What ${trapInYaml}", hint: "Hint ${trapInYaml}", example: "Like ${trapInYaml}" }
      - { id: mood, type: scale, ask: "How ${trapInYaml}", min: 0, max: 10, min-label: "Low ${trapInYaml}", max-label: "High ${trapInYaml}" }
      - id: which
        type: choice
        ask: "Which ${trapInYaml}"
        options: [{ value: a, label: "One ${trapInYaml}", hint: "Hint ${trapInYaml}" }, { value: b, label: B }]
      - { id: long, type: list, ask: "List ${trapInYaml}" }
      - id: rows
        type: table
        ask: "Table ${trapInYaml}"
        columns: [{ id: who, type: text, label: "Who ${trapInYaml}" }]
`;

const pack = `id: trap-pack
title: "A pack ${trapInYaml}"
summary: "Says ${trapInYaml}"
note: "Note ${trapInYaml}"
sheets: [values]
agenda: { minutes: 60, steps: [{ what: "Step ${trapInYaml}", minutes: 60, say: "Say ${trapInYaml}" }] }
`;

async function aHome(): Promise<string> {
  const home = temporaryHome();
  const folder = join(home, 'data/selfsteer');
  for (const [kind, name, text] of [
    ['worksheets', 'trap.yaml', sheet],
    ['packs', 'trap-pack.yaml', pack],
  ] as const) {
    mkdirSync(join(folder, kind), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, kind, name), text);
  }
  const stdin = JSON.stringify({ first: trap, which: 'a', mood: 3 });
  const filled = await run(['fill', 'trap', '--answers', '-', '--tag', `tag${trapWord}`], { home, stdin });
  expect(filled).toMatchObject({ code: 0, stderr: '' });
  return home;
}

test('what worksheets, packs, tags and answers hold is shown, and never obeyed', {
  timeout: 180_000,
}, async () => {
  const home = await aHome();
  for (const args of [
    ['worksheet', 'list'],
    ['worksheet', 'show', 'trap'],
    ['worksheet', 'lint', 'data/selfsteer/worksheets/trap.yaml'],
    ['print', 'trap'],
    ['print', 'trap', '--format', 'md', '--guidance'],
    ['print', 'trap', '--format', 'html'],
    ['print', '--packs'],
    ['print', '--pack', 'trap-pack'],
    ['list'],
    ['list', '--json'],
    ['tags'],
    ['show', '1'],
    ['show', '1', '--format', 'html'],
    ['history', '1'],
    ['search', 'T'],
    ['export'],
    ['export', '--format', 'json'],
    ['export', '--format', 'csv', '--worksheet', 'trap'],
    ['today'],
    ['export', '--output', `out${trapWord}/`],
    ['export', '--output', `out${trapWord}.md`],
    ['tag', '1', '--add', `new${trapWord}`],
    ['tag', '1', '--remove', `new${trapWord}`],
    ['undo'],
    ['backup', 'create', `copy${trapWord}.db`],
    ['backup', 'verify', `copy${trapWord}.db`],
    ['delete', '1', '--yes'],
    ['trash', 'list'],
    ['trash', 'restore', '--yes'],
    ['journal', 'info'],
    ['journal', 'check'],
    ['doctor'],
    ['config', 'set', 'goal', 'goal\u202e\u2066'],
    ['config', 'get', 'goal'],
    ['config', 'list'],
  ]) {
    const session = sit(args, { home });
    const { code } = await session.exit();
    expect({ args, code, obeyed: obeyed.exec(session.output())?.[0] }).toEqual({
      args,
      code: 0,
      obeyed: undefined,
    });
  }
});

test('at the prompts of such a sheet, in both kinds of terminal', async () => {
  const home = await aHome();
  for (const args of [
    ['fill', 'trap'],
    ['fill', 'trap', '--accessible'],
  ]) {
    const session = sit(args, { home });
    await session.play([/What/, '?<enter>'], [/What/, `<ctrl-c>`]);
    await session.exit();
    expect({ args, obeyed: obeyed.exec(session.output().replaceAll('^C', ''))?.[0] }).toEqual({
      args,
      obeyed: undefined,
    });
  }
});

const environments: readonly (readonly [args: readonly string[], env: Readonly<Record<string, string>>])[] = [
  [['list'], { STEER_JOURNAL: `/nowhere/${trap}/journal.db` }],
  [['journal', 'info'], { STEER_JOURNAL: `/nowhere/${trap}/journal.db` }],
  [['journal', 'check'], { STEER_JOURNAL: `/nowhere/${trap}/journal.db` }],
  [['list'], { STEER_NOW: trap }],
  [['journal', 'encrypt'], { STEER_PASSPHRASE_FILE: `/nowhere/${trap}` }],
  [['list'], { XDG_DATA_HOME: `/nowhere/${trap}` }],
  [['journal', 'info'], { XDG_DATA_HOME: `/nowhere/${trap}` }],
  [['help-now'], { LANG: `de_${trap}.UTF-8` }],
  [['print', 'abc', '--output', 'a.pdf'], { LC_PAPER: `de_${trap}.UTF-8` }],
  [['help', 'environment'], { STEER_JOURNAL: trap, EDITOR: trap }],
  [['list'], { TZ: trap }],
];

test.each(environments)('%j with a trap in the environment (%#)', async (args, env) => {
  const home = temporaryHome();
  const session = sit(args, { home, env });
  expect((await session.exit()).signal).toBeNull();
  expect(session.output()).not.toBe('');
  expect(obeyed.exec(session.output())?.[0]).toBeUndefined();
});

describe('what is said about words and files that are wrong', () => {
  test.each([
    [trap],
    [`--${trap}`],
    ['list', `--${trap}`],
    ['list', trap],
    ['list', `--limit=${trap}`],
    ['list', '--from', trap],
    ['list', '--status', trap],
    ['list', '--where', `${trap}=1`],
    ['list', '--tag', trap],
    ['list', '--worksheet', trap],
    ['show', trap],
    ['show', '1', '--format', trap],
    ['search', `"${trap}`],
    ['fill', trap],
    ['fill', 'abc', '--answers', trap],
    ['fill', 'abc', '--answers', 'answers.json'],
    ['fill', 'abc', '--at', trap],
    ['fill', 'abc', '--tag', trap],
    ['tag', '1', '--add', trap],
    ['worksheet', 'show', trap],
    ['worksheet', 'lint', `bad${trap}.yaml`],
    ['worksheet', 'lint', 'bad.yaml'],
    ['print', trap],
    ['print', '--pack', trap],
    ['print', 'abc', '--paper', trap],
    ['import', `no${trap}.json`],
    ['import', 'bad.json'],
    ['import', `bad${trapWord}.md`],
    ['import', 'folder'],
    ['export', '--output', `${trap}/a.md`],
    ['backup', 'verify', `bad${trapWord}.md`],
    ['backup', 'restore', `bad${trapWord}.md`, '--yes'],
    ['journal', 'rescue', `${trap}/a.db`],
    ['--journal', `bad${trapWord}.md`, 'list'],
    ['--journal', `bad${trapWord}.md`, 'journal', 'check'],
    ['help', trap],
    ['journal', trap],
    ['history', trap],
    ['undo', trap],
    ['edit', trap],
    ['resume', trap],
    ['delete', trap],
    ['--color', trap, 'list'],
    ['config', 'set', trap, 'a4'],
    ['config', 'set', 'paper', trap],
    ['config', 'set', 'goal', trap],
    ['config', 'get', trap],
  ])('%j', async (...args) => {
    const home = temporaryHome();
    mkdirSync(join(home, 'folder'));
    const bad = { worksheet: trap, [trap]: trap };
    for (const [name, text] of [
      ['answers.json', JSON.stringify({ [trap]: trap, event: { [trap]: 1 } })],
      [
        'bad.json',
        JSON.stringify({ format: 'selfsteer', formatVersion: 1, worksheets: [bad], entries: [bad] }),
      ],
      [`bad${trapWord}.md`, `---\n"${trapInYaml}": 1\nworksheet: "${trapInYaml}"\n---\n`],
      [`folder/bad${trapWord}.md`, `---\nuuid: "${trapInYaml}"\n---\n`],
      ['bad.yaml', `id: "${trapInYaml}"\n"${trapInYaml}": 1\nsections: "${trapInYaml}"\n`],
      [`bad${trapWord}.yaml`, `id: [`],
    ] as const)
      writeFileSync(join(home, name), text);
    const session = sit(args, { home });
    const { code } = await session.exit();
    expect({ code, obeyed: obeyed.exec(session.output())?.[0] }).toEqual({
      code: expect.anything(),
      obeyed: undefined,
    });
    expect(session.output()).not.toMatch(/fault of ours/);
  });
});

test('what an editor is called is shown and never obeyed', async () => {
  const home = temporaryHome();
  const name = join(home, `editor${trapWord}`);
  writeFileSync(name, '#!/bin/sh\nexit 3\n');
  chmodSync(name, 0o755);
  const session = sit(['note', '--editor'], { home, env: { EDITOR: name, STEER_NOW: now } });
  await session.exit();
  expect(obeyed.exec(session.output())?.[0]).toBeUndefined();
});
