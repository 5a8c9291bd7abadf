import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { paragraph } from '../../../src/document/document.ts';
import { LeftError } from '../../../src/errors.ts';
import type {
  ChooseManyPrompt,
  ListPrompt,
  RankPrompt,
  RatePrompt,
  TextPrompt,
} from '../../../src/questions/prompter.ts';
import { plainPrompter } from '../../../src/terminal/plain/plain-prompter.ts';
import {
  aChooseManyPrompt,
  aChoosePrompt,
  aListPrompt,
  aRankPrompt,
  aRatePrompt,
  aTextPrompt,
} from '../prompts.ts';
import { aTypist, converse } from './typist.ts';

describe('a conversation in plain lines', () => {
  test('says once what works everywhere, then question after question', async () => {
    const helpLines = () => [paragraph('Somebody to call.')];
    const { prompter, transcript } = aTypist(['?', 'A call', 'help-now', '<'], { helpLines });
    await prompter.text(aTextPrompt({ progress: '1 of 2', hint: 'Facts.', help: [paragraph('Like so.')] }));
    prompter.show([paragraph('Well done so far.')]);
    await prompter.rate(aRatePrompt({ progress: '2 of 2' }));
    expect(transcript()).toBe(`
These work alone on a line, at every question:
  < goes back, ! goes to any question
  ? shows help, - skips or empties, help-now shows help lines
  Ctrl-C keeps what you wrote and leaves. A \\ before any of them makes it text.

1 of 2
What happened?
Facts.
> ?

Like so.
> A call

Well done so far.

2 of 2
How strong is it?
A number from 0 to 10.
> help-now

Somebody to call.
> <
`);
  });

  test('says how to move when there is somewhere to go for the first time', async () => {
    const { prompter, transcript } = aTypist(['a', 'b', 'c', 'd']);
    const moves = [];
    for (const canMove of [false, false, true, true]) {
      const before = transcript().length;
      await prompter.text(aTextPrompt({ canMove }));
      moves.push(transcript().slice(before).includes('< goes back'));
    }
    expect(moves).toEqual([false, false, true, false]);
  });

  test('writes no escape sequence, whatever is in the texts', async () => {
    const { transcript } = await converse(['x'], (prompter) =>
      prompter.text(aTextPrompt({ ask: 'What \x1b[31mhappened?', initial: '\x1b]0;title\x07' })),
    );
    expect(transcript).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]/);
    expect(transcript).toContain('Now: ␛]0;title␇');
  });

  test('wraps where the output has a width, and only there', async () => {
    const ask = 'What speaks against this thought, seen from outside?';
    const wrapped = await converse(['x'], (prompter) => prompter.text(aTextPrompt({ ask })), { columns: 40 });
    expect(wrapped.transcript).toContain('What speaks against this thought, seen\nfrom outside?\n');
    const whole = await converse(['x'], (prompter) => prompter.text(aTextPrompt({ ask })));
    expect(whole.transcript).toContain(`${ask}\n`);
  });
});

describe('a line of text', () => {
  const text = (typed: string[], changes: Partial<TextPrompt> = {}) =>
    converse(typed, (prompter) => prompter.text(aTextPrompt(changes)));

  test.each([
    ['is answered as typed', [' a  b '], {}, { kind: 'answer', answer: ' a  b ' }],
    ['is skipped with an empty line', [''], {}, { kind: 'skip' }],
    ['is skipped with -', ['-'], { initial: 'old' }, { kind: 'skip' }],
    ['stays with an empty line', [''], { initial: 'old' }, { kind: 'answer', answer: 'old' }],
    ['takes a word as text behind a backslash', ['\\-'], {}, { kind: 'answer', answer: '-' }],
    ['takes . as text', ['.'], {}, { kind: 'answer', answer: '.' }],
    ['goes back with <', ['<'], {}, { kind: 'back' }],
    ['jumps with !', ['!'], {}, { kind: 'jump' }],
    [
      'brings along what was half done before',
      ['<'],
      { unfinished: 'ha' },
      { kind: 'back', unfinished: 'ha' },
    ],
  ])('%s', async (_, typed, changes, reply) => expect((await text(typed, changes)).reply).toEqual(reply));

  test('is asked again with a sentence when it is wrong', async () => {
    const check = (typed: string) => (typed === 'x' ? 'A few more words, please.' : undefined);
    const { reply, transcript } = await text(['x', 'xyz'], { check });
    expect(reply).toEqual({ kind: 'answer', answer: 'xyz' });
    expect(transcript).toBe('What happened?\n> x\nA few more words, please.\n> xyz\n');
  });

  test('goes back with what was wrong', async () => {
    const { reply } = await text(['x', '<'], { check: () => 'No.' });
    expect(reply).toEqual({ kind: 'back', unfinished: 'x' });
  });

  test('says what stands there, what is suggested and how it is understood', async () => {
    const { transcript } = await text(['today'], {
      initial: 'yesterday',
      suggest: ['today', 'tomorrow'],
      understood: () => 'Tuesday 24 November 2026',
    });
    expect(transcript).toBe(`What happened?
For example: today; tomorrow
Now: yesterday
Enter keeps it; - empties it; what you write takes its place.
> today
Understood: Tuesday 24 November 2026
`);
  });

  test.each([
    ['required', ['', '-', 'a'], { required: true }, 'This one needs an answer before you can go on.'],
    ['the only one', ['<', '!', 'a'], { canMove: false }, 'There is no other question to go to.'],
    ['without help', ['?', '?', 'a'], {}, 'There is no help for this question.'],
  ])('that is %s says so', async (_, typed, changes, sentence) => {
    const { reply, transcript } = await text(typed, changes);
    expect(reply).toEqual({ kind: 'answer', answer: 'a' });
    expect(transcript.split(sentence)).toHaveLength(3);
  });
});

describe('a text of several lines', () => {
  const lines = (typed: string[], changes: Partial<TextPrompt> = {}) =>
    converse(typed, (prompter) => prompter.text(aTextPrompt({ lines: 4, ...changes })));

  test.each([
    ['ends with .', ['a', '', 'b', '.'], {}, { kind: 'answer', answer: 'a\n\nb' }],
    ['takes . as text behind a backslash', ['a', '\\.', '.'], {}, { kind: 'answer', answer: 'a\n.' }],
    ['is skipped with . alone', ['.'], {}, { kind: 'skip' }],
    ['stays with .', ['.'], { initial: 'a\nb' }, { kind: 'answer', answer: 'a\nb' }],
    ['is begun anew with -', ['a', '-', 'b', '.'], {}, { kind: 'answer', answer: 'b' }],
    ['is skipped with - twice', ['a', '-', '-'], {}, { kind: 'skip' }],
    ['goes back with the lines so far', ['a', 'b', '<'], {}, { kind: 'back', unfinished: 'a\nb' }],
    [
      'takes more lines when it is wrong',
      ['a', '.', 'b', '.'],
      { check: (text: string) => (text === 'a' ? 'More.' : undefined) },
      { kind: 'answer', answer: 'a\nb' },
    ],
  ])('%s', async (_, typed, changes, reply) => expect((await lines(typed, changes)).reply).toEqual(reply));

  test('may be of hundreds of thousands of lines', async () => {
    const text = 'a\n'.repeat(200_000);
    const input = new PassThrough().end(`${text}.\n`);
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    const signal = new AbortController().signal;
    const prompter = plainPrompter({ input, output, signal, render: () => '' });
    const reply = await prompter.text(aTextPrompt({ lines: 4 }));
    expect(reply.kind === 'answer' && reply.answer === text.trimEnd()).toBe(true);
  });

  test('is put on disk line by line', async () => {
    const kept: unknown[] = [];
    const prompt = { unfinished: 'before', keep: (text: unknown) => void kept.push(text) };
    await lines(['a', '', 'b', '-', 'c', '.'], prompt);
    expect(kept).toEqual(['a', 'a\n', 'a\n\nb', 'before', 'c']);
  });

  test('says how to end and what stands there', async () => {
    const { transcript } = await lines(['.'], { initial: 'a\nb' });
    expect(transcript).toBe(`What happened?
Several lines are fine. A line with only . ends them.
Now:
  a
  b
Enter keeps it; - empties it; what you write takes its place.
> .
`);
  });
});

describe('a choice', () => {
  test('numbers its options, and takes a number', async () => {
    const prompt = aChoosePrompt({
      options: [
        { value: 'in', label: 'In', hint: 'indoors' },
        { value: 'out', label: 'Out' },
      ],
      other: true,
      initial: 'out',
    });
    const { reply, transcript } = await converse(['7', 'pub', '3', 'in a cab'], (prompter) =>
      prompter.choose(prompt),
    );
    expect(reply).toEqual({ kind: 'answer', answer: { other: 'in a cab' } });
    expect(transcript).toBe(`Where were you?
1. In – indoors
2. Out
3. Something else, in your own words
One number, or the words.
Now: Out. Enter keeps it; - empties it.
> 7
“7” is not one of them. A number from 1 to 3, please, or the words as they stand.
> pub
“pub” is not one of them. A number from 1 to 3, please, or the words as they stand.
> 3
In your own words:
> in a cab
`);
  });

  test.each([
    ['a number', ['2'], 'at-work'],
    ['the words', ['at WORK'], 'at-work'],
    ['the value', ['at-work'], 'at-work'],
    ['one and not two', ['1 2', '2'], 'at-work'],
  ])('takes %s', async (_, typed, answer) => {
    const { reply } = await converse(typed, (prompter) => prompter.choose(aChoosePrompt()));
    expect(reply).toEqual({ kind: 'answer', answer });
  });

  test('is left from within its own words', async () => {
    const { reply } = await converse(['4', '', '<'], (prompter) =>
      prompter.choose(aChoosePrompt({ other: true })),
    );
    expect(reply).toEqual({ kind: 'back' });
  });
});

describe('several choices', () => {
  const many = (typed: string[], changes: Partial<ChooseManyPrompt> = {}) =>
    converse(typed, (prompter) => prompter.chooseMany(aChooseManyPrompt(changes)));

  test.each([
    ['spaces between', ['3 1'], {}, ['tense', 'cold-hands']],
    ['commas between', ['3,1'], {}, ['tense', 'cold-hands']],
    ['words and numbers', ['cold hands, 1'], {}, ['tense', 'cold-hands']],
    ['none twice', ['1 1'], {}, ['tense']],
    ['words of one’s own', ['5 1', 'shaky'], { other: true }, ['tense', { other: 'shaky' }]],
    ['what stands there', [''], { initial: ['restless'] }, ['restless']],
  ])('are taken with %s', async (_, typed, changes, answer) => {
    expect((await many(typed, changes)).reply).toEqual({ kind: 'answer', answer });
  });

  test('leave one that stands alone by itself', async () => {
    const { reply, transcript } = await many(['4 1', '4']);
    expect(reply).toEqual({ kind: 'answer', answer: ['none'] });
    expect(transcript).toContain('“None of these” stands alone; leave it or the others out.');
  });

  test('go back with picks that were wrong', async () => {
    const { reply } = await many(['1 2', '<'], { check: () => 'This takes at most 1.' });
    expect(reply).toEqual({ kind: 'back', unfinished: ['tense', 'restless'] });
  });
});

describe('a ranking', () => {
  const rank = (typed: string[], changes: Partial<RankPrompt> = {}) =>
    converse(typed, (prompter) => prompter.rank(aRankPrompt(changes)));

  test.each([
    ['numbers in order', ['3 1'], {}, ['work', 'health']],
    ['fewer than there are places', ['fun'], {}, ['fun']],
    ['not the same twice', ['1 1', '1 2'], {}, ['health', 'family']],
    ['not more than there are places', ['1 2 3', '1 2'], {}, ['health', 'family']],
    ['words of one’s own in their place', ['5 1', 'Sleep'], { other: true }, ['Sleep', 'health']],
    ['what stands there', [''], { initial: ['work', 'fun'] }, ['work', 'fun']],
  ])('takes %s', async (_, typed, changes, answer) => {
    expect((await rank(typed, changes)).reply).toEqual({ kind: 'answer', answer });
  });
});

describe('a rating', () => {
  const rate = (typed: string[], changes: Partial<RatePrompt> = {}) =>
    converse(typed, (prompter) => prompter.rate(aRatePrompt(changes)));

  test('says its scale in words, and what is wrong', async () => {
    const { reply, transcript } = await rate(['lots', '42', '45 %'], {
      max: 100,
      step: 5,
      minLabel: 'not at all',
      maxLabel: 'completely',
      unit: '%',
      before: 70,
      initial: 60,
    });
    expect(reply).toEqual({ kind: 'answer', answer: 45 });
    expect(transcript).toBe(`How strong is it?
A number from 0 (not at all) to 100 (completely), in %, in steps of 5.
Before: 70 %.
Now: 60 %. Enter keeps it; - empties it.
> lots
A number from 0 to 100, please.
> 42
It goes in steps of 5, from 0 to 100.
> 45 %
`);
  });

  test.each([
    ['is skipped with an empty line', [''], { before: 7 }, { kind: 'skip' }],
    ['stays with an empty line', [''], { initial: 7 }, { kind: 'answer', answer: 7 }],
    ['is emptied with -', ['-'], { initial: 7 }, { kind: 'skip' }],
    ['may be below zero', ['-3'], { min: -5 }, { kind: 'answer', answer: -3 }],
    ['goes back with what was wrong', ['11', '<'], {}, { kind: 'back', unfinished: '11' }],
  ])('%s', async (_, typed, changes, reply) => expect((await rate(typed, changes)).reply).toEqual(reply));
});

describe('a list', () => {
  test('takes an item a line, adds them to those there are, and keeps each', async () => {
    const kept: unknown[] = [];
    const prompt = aListPrompt({ initial: ['walk'], keep: (items) => void kept.push(items) });
    const { reply, transcript } = await converse(['call', '\\.', '.'], (prompter) => prompter.list(prompt));
    expect(reply).toEqual({ kind: 'answer', answer: ['walk', 'call', '.'] });
    expect(kept).toEqual([
      ['walk', 'call'],
      ['walk', 'call', '.'],
    ]);
    expect(transcript).toBe(`What could you do?
One on each line. A line with only . ends them.
Now:
  1. walk
Enter keeps them; what you write is added; a number alone changes that one; - begins anew.
> call
> \\.
> .
`);
  });

  test.each([
    ['ends with an empty line', ['a', ''], {}, { kind: 'answer', answer: ['a'] }],
    ['is skipped with an empty line', [''], {}, { kind: 'skip' }],
    ['is begun anew with -', ['-', 'b', '.'], { initial: ['a'] }, { kind: 'answer', answer: ['b'] }],
    ['is skipped with - twice', ['-', '-'], { initial: ['a'] }, { kind: 'skip' }],
    ['goes back with the items so far', ['a', '<'], {}, { kind: 'back', unfinished: ['a'] }],
    [
      'takes more when it is wrong',
      ['a', '.', 'b', '.'],
      { check: (items: readonly string[]) => (items.length < 2 ? 'Two.' : undefined) },
      { kind: 'answer', answer: ['a', 'b'] },
    ],
  ])('%s', async (_, typed, changes, reply) => {
    expect((await converse(typed, (prompter) => prompter.list(aListPrompt(changes)))).reply).toEqual(reply);
  });
});

describe('an item of a list', () => {
  const initial = ['walk', 'call', 'rest'];
  const list = async (typed: readonly string[], changes: Partial<ListPrompt> = {}) => {
    const kept: unknown[] = [];
    const prompt = aListPrompt({ initial, keep: (items) => void kept.push(items), ...changes });
    return { ...(await converse(typed, (prompter) => prompter.list(prompt))), kept };
  };

  test('is picked by its number, and put on disk as it is changed', async () => {
    const { reply, kept, transcript } = await list(['2', 'call mum', '3', '1', '.']);
    expect(reply).toEqual({ kind: 'answer', answer: ['rest', 'walk', 'call mum'] });
    expect(kept).toEqual([
      ['walk', 'call mum', 'rest'],
      ['rest', 'walk', 'call mum'],
    ]);
    expect(transcript).toContain(`> 2
Item 2 now reads: call
Write it anew, - removes it, a number moves it to that place, Enter keeps it.
> call mum
> 3
Item 3 now reads: rest
Write it anew, - removes it, a number moves it to that place, Enter keeps it.
> 1
It is item 1 now.
> .
`);
  });

  test.each([
    ['is removed with -', ['2', '-', '.'], ['walk', 'rest']],
    ['stays with Enter', ['2', '', '.'], initial],
    ['stays where it is with its own number', ['2', '2', '.'], initial],
    ['moves down', ['1', '3', '.'], ['call', 'rest', 'walk']],
    ['stays with ., which ends the list', ['2', '.'], initial],
    ['may read as a number', ['2', '\\7', '.'], ['walk', '7', 'rest']],
    ['may be added as a number', ['\\2', '.'], [...initial, '2']],
    ['may be added as a number behind a backslash', ['\\\\2', '.'], [...initial, '\\2']],
    ['is not found by a number that is too high', ['4', '0', '.'], initial],
    ['does not move to a place that is not there', ['1', '9', '2', '.'], ['call', 'walk', 'rest']],
    ['just written is picked too', ['sing', '4', 'hum', '.'], [...initial, 'hum']],
  ])('%s', async (_, typed, answer) => {
    expect((await list(typed)).reply).toEqual({ kind: 'answer', answer });
  });

  test('that is a number is the first of a list without more ado', async () => {
    expect((await list(['7', '.'], { initial: [] })).reply).toEqual({ kind: 'answer', answer: ['7'] });
  });

  test('is said not to be there, with how the number is written', async () => {
    const { transcript } = await list(['4', '.']);
    expect(transcript).toContain('> 4\nThere are 3 items. To write the number itself, type \\4.\n');
  });

  test('is left on the way back, and what was changed before goes along', async () => {
    expect((await list(['2', 'call mum', '1', '<'])).reply).toEqual({
      kind: 'back',
      unfinished: ['walk', 'call mum', 'rest'],
    });
    expect((await list(['1', '<'])).reply).toEqual({ kind: 'back' });
  });
});

describe('a list with something half written', () => {
  const half = { items: ['walk'], at: 1, typed: 'call m' };
  const changed = { items: ['walk', 'rest'], at: 0, typed: 'walk to' };
  const between = { items: ['walk', '', 'rest'], at: 1, typed: 'sit' };
  const list = (typed: readonly string[], unfinished: unknown, changes: Partial<ListPrompt> = {}) =>
    converse(typed, (prompter) => prompter.list(aListPrompt({ unfinished, ...changes })));

  test.each([
    ['takes it', ['', '.'], half, ['walk', 'call m']],
    ['takes it and ends', ['.'], half, ['walk', 'call m']],
    ['takes what is written instead', ['call mum', '.'], half, ['walk', 'call mum']],
    ['leaves it out', ['-', '.'], half, ['walk']],
    ['takes it in its place', ['', '.'], changed, ['walk to', 'rest']],
    ['leaves an item as it was', ['-', '.'], changed, ['walk', 'rest']],
    ['takes it between others', ['', '.'], between, ['walk', 'sit', 'rest']],
    ['says nothing of one that was emptied', ['.'], { ...changed, typed: '' }, ['walk', 'rest']],
    ['reads the plain form', ['.'], ['walk', 'call'], ['walk', 'call']],
  ])('%s', async (_, typed, unfinished, answer) => {
    expect((await list(typed, unfinished)).reply).toEqual({ kind: 'answer', answer });
  });

  test('says so', async () => {
    const said = async (unfinished: unknown) => (await list(['.'], unfinished)).transcript;
    expect(await said(half)).toContain(`  1. walk
Enter keeps them; what you write is added; a number alone changes that one; - begins anew.
Half written: call m
Enter takes it as it is, - leaves it out, or write it anew.
> .
`);
    expect(await said(changed)).toContain('Half written, for item 1: walk to\n');
  });

  test('is as it was when the writer only looks at it', async () => {
    expect((await list(['<'], half)).reply).toEqual({ kind: 'back', unfinished: half });
  });

  test('is put on disk without it once it is left out', async () => {
    const kept: unknown[] = [];
    await list(['-', '.'], half, { keep: (items) => void kept.push(items) });
    expect(kept).toEqual([['walk']]);
  });
});

describe('a writer who leaves', () => {
  test('when the input ends keeps the lines there were', async () => {
    const asking = converse(['a', 'b'], (prompter) => prompter.text(aTextPrompt({ lines: 3 })));
    await expect(asking).rejects.toThrow(LeftError);
    await expect(asking).rejects.toMatchObject({ exitCode: 130, unfinished: 'a\nb' });
  });

  test('when the system says so, too', async () => {
    const system = new AbortController();
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    const prompter = plainPrompter({
      input: new PassThrough(),
      output,
      signal: system.signal,
      render: () => '',
    });
    const asking = prompter.text(aTextPrompt({ unfinished: 'half' }));
    system.abort('hung-up');
    await expect(asking).rejects.toMatchObject({ exitCode: 129, unfinished: 'half' });
  });
});

test('lines that a pipe brings all at once answer one question after the other', async () => {
  const input = new PassThrough();
  input.end('A call\n2\n7');
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const signal = new AbortController().signal;
  const prompter = plainPrompter({ input, output, signal, render: () => '' });
  expect(await prompter.text(aTextPrompt())).toEqual({ kind: 'answer', answer: 'A call' });
  expect(await prompter.choose(aChoosePrompt())).toEqual({ kind: 'answer', answer: 'at-work' });
  expect(await prompter.rate(aRatePrompt())).toEqual({ kind: 'answer', answer: 7 });
  await expect(prompter.text(aTextPrompt())).rejects.toMatchObject({ exitCode: 130 });
});
