import { describe, expect, test } from 'vitest';
import { parse } from './parse.ts';

describe('wrong usage ends with 2 and, where there is one, the nearest right word', () => {
  test.each<[args: string[], sentence: string, hint: string]>([
    [['frobnicate'], 'There is no command "frobnicate".', 'See: steer --help'],
    [['lsit'], 'There is no command "lsit".', 'Did you mean "list"? See: steer --help'],
    [['lis'], 'There is no command "lis".', 'Did you mean "list"? See: steer --help'],
    [['LIST'], 'There is no command "LIST".', 'Did you mean "list"? See: steer --help'],
    [['shwo', '1'], 'There is no command "shwo".', 'Did you mean "show"? See: steer --help'],
    [['exprot', 'list'], 'There is no command "exprot".', 'Did you mean "export"? See: steer --help'],
    [['hlep'], 'There is no command "hlep".', 'Did you mean "help"? See: steer --help'],
    [['__proto__'], 'There is no command "__proto__".', 'See: steer --help'],
    [['constructor'], 'There is no command "constructor".', 'See: steer --help'],
    [[''], 'There is no command "".', 'See: steer --help'],
    [
      ['worksheet', 'lsit'],
      'There is no command "lsit".',
      'Did you mean "list"? See: steer worksheet --help',
    ],
    [['worksheet'], '"steer worksheet" needs a word more.', 'See: steer worksheet --help'],
    [['list', '--jsn'], 'There is no option "--jsn".', 'Did you mean "--json"? See: steer list --help'],
    [['list', '--frobnicate'], 'There is no option "--frobnicate".', 'See: steer list --help'],
    [['list', '--frob=a b'], 'There is no option "--frob=a b".', 'See: steer list --help'],
    [['list', '--st', 'all'], 'There is no option "--st".', 'See: steer list --help'],
    [['list', '-j'], 'There is no option "-j".', 'See: steer list --help'],
    [['--jurnal', 'x'], 'There is no option "--jurnal".', 'Did you mean "--journal"? See: steer --help'],
    [['list', '--json=1'], '--json takes no value.', 'Did you mean "--json"? See: steer list --help'],
    [['list', '--quiet=1'], '--quiet takes no value.', 'Did you mean "--quiet"? See: steer list --help'],
    [['list', 'extra'], '"extra" is one word too many.', 'See: steer list --help'],
    [['show', '1', '2'], '"2" is one word too many.', 'See: steer show --help'],
    [['resume', '1', '2', '3'], '"2" is one word too many.', 'See: steer resume --help'],
    [['fill', 'abc', 'values'], '"values" is one word too many.', 'See: steer fill --help'],
    [['demo', 'abc'], '"abc" is one word too many.', 'See: steer demo --help'],
    [['worksheet', 'list', 'abc'], '"abc" is one word too many.', 'See: steer worksheet list --help'],
    [['show'], '"steer show" needs <entry>.', 'See: steer show --help'],
    [
      ['print'],
      'Name a worksheet to print, or a pack.',
      'Such as: steer print values, or: steer print --pack newcomer. See: steer print --help',
    ],
    [['worksheet', 'show'], '"steer worksheet show" needs <worksheet>.', 'See: steer worksheet show --help'],
    [['worksheet', 'lint'], '"steer worksheet lint" needs <file>.', 'See: steer worksheet lint --help'],
    [['list', '--limit'], '--limit needs a value: <n>.', 'See: steer list --help'],
    [['list', '--tag'], '--tag needs a value: <tag...>.', 'See: steer list --help'],
    [['list', '--journal'], '--journal needs a value: <file>.', 'See: steer --help'],
    [['export', '-o'], '--output needs a value: <place>.', 'See: steer export --help'],
    [
      ['list', '--status', 'old'],
      '--status cannot be "old". It takes draft, done or all.',
      'See: steer list --help',
    ],
    [
      ['list', '--status', "it's is invalid. x"],
      '--status cannot be "it\'s is invalid. x". It takes draft, done or all.',
      'See: steer list --help',
    ],
    [
      ['list', '--limit', '0'],
      '--limit cannot be "0". It must be a whole number from 1.',
      'See: steer list --help',
    ],
    [
      ['list', '--limit=-1'],
      '--limit cannot be "-1". It must be a whole number from 1.',
      'See: steer list --help',
    ],
    [
      ['list', '--limit', '1e3'],
      '--limit cannot be "1e3". It must be a whole number from 1.',
      'See: steer list --help',
    ],
    [
      ['list', '--color', 'sometimes'],
      '--color cannot be "sometimes". It takes auto, always or never.',
      'See: steer --help',
    ],
    [
      ['export', '--format', 'docx'],
      '--format cannot be "docx". It takes md, json, csv, html or pdf.',
      'See: steer export --help',
    ],
    [
      ['print', 'abc', '--format', 'json'],
      '--format cannot be "json". It takes text, md, html or pdf.',
      'See: steer print --help',
    ],
    [
      ['print', 'abc', '--paper', 'a3'],
      '--paper cannot be "a3". It takes a4 or letter.',
      'See: steer print --help',
    ],
    [
      ['print', 'abc', '--copies', '1000'],
      '--copies cannot be "1000". It must be a whole number from 1 to 999.',
      'See: steer print --help',
    ],
    [['list', '--limit', '2', '--limit=3'], '--limit is there twice.', 'Give it once.'],
    [['--journal', 'a', 'list', '--journal', 'b'], '--journal is there twice.', 'Give it once.'],
    [['export', '-o', 'a', '--output', 'b'], '--output is there twice.', 'Give it once.'],
    [['show', '1', '--format', 'md', '--format', 'md'], '--format is there twice.', 'Give it once.'],
    [['help', 'lsit'], 'There is no help on "lsit".', 'Did you mean "list"? See: steer --help'],
    [
      ['help', 'exit-code'],
      'There is no help on "exit-code".',
      'Did you mean "exit-codes"? See: steer --help',
    ],
    [['help', 'worksheet', 'lsit'], 'There is no help on "lsit".', 'Did you mean "list"? See: steer --help'],
    [['help', 'list', 'extra'], 'There is no help on "extra".', 'See: steer --help'],
    [['help', 'toString'], 'There is no help on "toString".', 'See: steer --help'],
  ])('%j', async (args, sentence, hint) => {
    expect(await parse(...args)).toEqual({
      exitCode: 2,
      printed: '',
      lines: [sentence, hint],
      ran: undefined,
    });
  });

  test('is said without the escape sequences that a word may hold', async () => {
    const { lines } = await parse('\x1b[31mred', '\x9b0m');
    expect(lines[0]).toBe('There is no command "␛[31mred".');
  });
});

describe('help', () => {
  const root = ['-h', '--help', 'help'];

  test('is the same however it is asked for, and shows every command', async () => {
    const texts = await Promise.all(root.map(async (word) => (await parse(word)).printed));
    expect(new Set(texts).size).toBe(1);
    for (const name of ['fill', 'resume', 'list', 'show', 'export', 'print', 'worksheet', 'demo', 'help'])
      expect(texts[0]).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(texts[0]).toContain('Examples:');
  });

  test.each([
    ['fill'],
    ['resume'],
    ['list'],
    ['show'],
    ['export'],
    ['print'],
    ['demo'],
    ['worksheet'],
    ['worksheet', 'list'],
    ['worksheet', 'show'],
    ['worksheet', 'lint'],
  ])('on %s %s', async (...words) => {
    const command = words.filter((word) => typeof word === 'string');
    const { printed } = await parse(...command, '--help');
    expect(printed).toMatch(new RegExp(`^Usage: steer ${command.join(' ')}`));
    expect((await parse('help', ...command)).printed).toBe(printed);
    expect((await parse(...command, '-h')).printed).toBe(printed);
  });

  test.each([
    [['-h', 'list'], 'steer [options]'],
    [['--help', 'list', '--bogus'], 'steer [options]'],
    [['frobnicate', '-h'], 'steer [options]'],
    [['--color', 'sometimes', '-h'], 'steer [options]'],
    [['list', 'extra', '-h'], 'steer list'],
    [['list', '--bogus', '--help'], 'steer list'],
    [['list', '--status', 'old', '-h'], 'steer list'],
    [['list', '-h', '--status', 'old'], 'steer list'],
    [['list', '--limit', '1', '--limit', '2', '--help'], 'steer list'],
    [['show', '-h'], 'steer show'],
    [['worksheet', 'lsit', '-h'], 'steer worksheet'],
    [['worksheet', 'lint', '-h'], 'steer worksheet lint'],
  ])('wins over whatever else there is: %j', async (args, usage) => {
    const outcome = await parse(...args);
    expect(outcome).toMatchObject({ exitCode: 0, lines: [], ran: undefined });
    expect(outcome.printed.startsWith(`Usage: ${usage}`), outcome.printed).toBe(true);
  });

  test('of the whole shows every command, also where a word names one', async () => {
    const whole = (await parse('-h')).printed;
    expect((await parse('-h', 'list')).printed).toBe(whole);
    expect((await parse('frobnicate', 'list', '-h')).printed).toBe(whole);
  });

  test('after -- is a word like any other', async () => {
    expect(await parse('list', '--', '-h')).toMatchObject({
      exitCode: 2,
      lines: ['"-h" is one word too many.', expect.any(String)],
    });
    expect(await parse('show', '--', '-h')).toMatchObject({
      exitCode: 0,
      printed: '',
      ran: expect.anything(),
    });
  });

  test('fits 80 columns', async () => {
    for (const args of [
      [],
      ['fill'],
      ['list'],
      ['export'],
      ['print'],
      ['worksheet', 'lint'],
      ['exit-codes'],
      ['environment'],
    ])
      for (const line of (await parse('help', ...args)).printed.split('\n'))
        if (!line.startsWith('Everything stays')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test('lists every exit code', async () => {
    const { printed } = await parse('help', 'exit-codes');
    expect([...printed.matchAll(/^ *(\d+) {2}/gm)].map(([, code]) => Number(code))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 70, 129, 130, 143,
    ]);
  });

  test('lists what is read of the environment', async () => {
    const { printed } = await parse('help', 'environment');
    for (const name of [
      'STEER_JOURNAL',
      'STEER_NOW',
      'STEER_ACCESSIBLE',
      'ACCESSIBLE',
      'NO_COLOR',
      'FORCE_COLOR',
      'TERM',
      'COLUMNS',
      'LC_ALL',
      'LC_PAPER',
    ])
      expect(printed).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe('the version', () => {
  test.each([[['--version']], [['-V']], [['-V', 'list']], [['list', '--version']]])('%j', async (args) => {
    const outcome = await parse(...args);
    expect(outcome).toMatchObject({ exitCode: 0, lines: [], ran: undefined });
    expect(outcome.printed).toMatch(/^steer \d+\.\d+\.\d+\n$/);
  });
});

describe('flags of every command', () => {
  test.each([
    [['--journal', 'x.db', 'list'], { journal: 'x.db' }],
    [['list', '--journal', 'x.db'], { journal: 'x.db' }],
    [['list', '--journal=x.db'], { journal: 'x.db' }],
    [['--journal=x=y', 'list'], { journal: 'x=y' }],
    [['show', '--journal', 'x.db', '1'], { journal: 'x.db' }],
    [['show', '1', '--journal', 'x.db'], { journal: 'x.db' }],
    [['worksheet', 'list', '--color=never'], { color: 'never' }],
    [['worksheet', '--color', 'never', 'list'], { color: 'never' }],
    [['--quiet', 'list'], { quiet: true }],
    [['list', '-q'], { quiet: true }],
    [['list', '-q', '-q', '--quiet'], { quiet: true }],
    [['list', '--no-input'], { input: false }],
    [['list'], { input: true }],
    [['fill', 'abc', '--accessible', '--debug'], { accessible: true, debug: true }],
    [['list', '--'], { input: true }],
    [['list', '--tag', 'a', 'b', '--tag', 'c'], { input: true }],
  ])('stand before it, after it or among its words: %j', async (args, options) => {
    expect(await parse(...args)).toMatchObject({ exitCode: 0, printed: '', ran: options });
  });
});
