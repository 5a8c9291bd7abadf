import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { JournalError } from '../../../src/errors.ts';
import {
  type InquirerPrompterOptions,
  inquirerPrompter,
} from '../../../src/terminal/inquirer/inquirer-prompter.ts';
import { aScreen, type Screen } from '../../support/screen.ts';
import { aChoosePrompt, aListPrompt, aTextPrompt } from '../prompts.ts';

const keys = { enter: '\r', shiftTab: '\x1b[Z', ctrlC: '\x03', ctrlG: '\x07', ctrlZ: '\x1a' };

function aPrompter(screen: Screen, changes: Partial<InquirerPrompterOptions> = {}) {
  const plain = (text: string) => text;
  return inquirerPrompter({
    input: screen.input,
    output: screen.output,
    signal: new AbortController().signal,
    styles: { ask: plain, muted: plain, current: plain, problem: plain },
    render: (blocks: readonly Block[]) => blocks.map(({ kind }) => kind).join('\n'),
    renderPlain: () => '',
    ...changes,
  });
}

/** Lets a prompt open; a test that expects it to reject looks later. */
async function opened<T>(screen: Screen, asking: Promise<T>): Promise<{ asking: Promise<T> }> {
  asking.catch(() => {});
  await screen.lines();
  return { asking };
}

async function isHeld(screen: Screen): Promise<boolean> {
  const marks = await screen.marksPastes();
  expect(screen.input.isRaw).toBe(marks); // never only half of it
  return marks;
}

describe('the terminal', () => {
  test('is held from the first prompt, and between prompts, until it is closed', async () => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    expect(await isHeld(screen)).toBe(false);
    const { asking } = await opened(screen, prompter.text(aTextPrompt()));
    await screen.type(`a${keys.enter}`);
    await asking;
    expect(await isHeld(screen)).toBe(true);
    prompter.close();
    expect(await isHeld(screen)).toBe(false);
    expect(screen.input.isPaused()).toBe(true);
  });

  test('closed twice, or before anything was asked, is given back no more than once', async () => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    prompter.close();
    expect(screen.writes).toEqual([]);
    await opened(screen, prompter.text(aTextPrompt()));
    prompter.close();
    const { length } = screen.writes;
    prompter.close();
    expect(screen.writes.length).toBe(length);
  });

  test('keeps what is typed between two prompts for the next', async () => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    const { asking } = await opened(screen, prompter.text(aTextPrompt()));
    await screen.type(keys.enter);
    await asking;
    await screen.type('ahead');
    const second = await opened(screen, prompter.text(aTextPrompt()));
    await screen.type(keys.enter);
    await expect(second.asking).resolves.toEqual({ kind: 'answer', answer: 'ahead' });
  });

  test.each([
    ['with Ctrl-C', keys.ctrlC],
    ['because a write failed', `a${keys.enter}`],
  ])('is given back at once to a writer who leaves %s', async (_, typed) => {
    const screen = aScreen();
    const keep = () => {
      throw new JournalError('The disk is full.');
    };
    const { asking } = await opened(screen, aPrompter(screen).list(aListPrompt({ keep })));
    await screen.type(typed);
    await expect(asking).rejects.toThrow();
    expect(await isHeld(screen)).toBe(false);
    expect(await screen.cursor()).toMatchObject({ hidden: false });
  });

  test('is taken again when somebody asks on after all', async () => {
    const screen = aScreen();
    const prompter = aPrompter(screen);
    const { asking } = await opened(screen, prompter.text(aTextPrompt()));
    await screen.type(keys.ctrlC);
    await asking.catch(() => {});
    await opened(screen, prompter.text(aTextPrompt()));
    expect(await isHeld(screen)).toBe(true);
  });
});

describe('Ctrl-Z', () => {
  test('gives the terminal back, and the prompt comes back as it stood', async () => {
    const screen = aScreen();
    const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
    const prompter = aPrompter(screen, { suspend: () => woken });
    const { asking } = await opened(screen, prompter.choose(aChoosePrompt()));
    await screen.type(`2${keys.ctrlZ}`);
    expect(await isHeld(screen)).toBe(false);
    expect(await screen.cursor()).toMatchObject({ column: 0, hidden: false });
    screen.output.write('$ fg\n');
    wake();
    expect(await screen.lines()).toContain('› 2. At work');
    expect(await isHeld(screen)).toBe(true);
    await screen.type(keys.enter);
    await expect(asking).resolves.toMatchObject({ answer: 'at-work' });
  });
});

describe('a program that was stopped from outside', () => {
  test('takes the terminal again and draws the prompt below what the shell wrote', async () => {
    const screen = aScreen();
    let wake = () => {};
    const onWake = (listener: () => void) => {
      wake = listener;
      return () => {};
    };
    const { asking } = await opened(screen, aPrompter(screen, { onWake }).text(aTextPrompt()));
    await screen.type('half');
    screen.input.setRawMode(false); // as the shell does
    screen.output.write('\n\x1b[J[1]+ Stopped\n$ fg\n');
    wake();
    expect(await isHeld(screen)).toBe(true);
    expect((await screen.lines()).slice(-7)).toEqual([
      '$ fg',
      '',
      'What happened?',
      '',
      '› half',
      '',
      'Enter next · Shift-Tab back · Ctrl-C keep and leave',
    ]);
    await screen.type(`typed${keys.enter}`);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'halftyped' });
  });
});

describe('an editor', () => {
  test('has what stood in the prompt on disk before it opens, and what it brought back after', async () => {
    const screen = aScreen();
    const happened: unknown[] = [];
    const keep = (unfinished: unknown) => happened.push(unfinished);
    const prompter = aPrompter(screen, {
      edit: async (text) => {
        happened.push('editor');
        return { kind: 'text', text: `${text} and more` };
      },
    });
    await opened(screen, prompter.text(aTextPrompt({ lines: 3, keep })));
    await screen.type(`half${keys.ctrlG}`);
    expect(await screen.lines()).toContain('› half and more');
    expect(happened).toEqual(['half', 'editor', 'half and more']);
  });

  test('opened on an untouched prompt has nothing kept before', async () => {
    const screen = aScreen();
    const kept: unknown[] = [];
    const edit = async () => ({ kind: 'unchanged', problem: 'It did not start.' }) as const;
    await opened(
      screen,
      aPrompter(screen, { edit }).text(aTextPrompt({ initial: 'before', keep: (typed) => kept.push(typed) })),
    );
    await screen.type(keys.ctrlG);
    expect(kept).toEqual([]);
    expect(await screen.lines()).toContain('  It did not start.');
    expect(await screen.lines()).toContain('› before');
  });

  test('brings a text of one line back in one line', async () => {
    const screen = aScreen();
    const edit = async () => ({ kind: 'text', text: 'one\ntwo' }) as const;
    const { asking } = await opened(screen, aPrompter(screen, { edit }).text(aTextPrompt()));
    await screen.type(`${keys.ctrlG}`);
    await screen.type(keys.enter);
    await expect(asking).resolves.toEqual({ kind: 'answer', answer: 'one two' });
  });

  test('is not opened where there is no text', async () => {
    const screen = aScreen();
    let isOpened = false;
    const edit = async () => {
      isOpened = true;
      return { kind: 'text', text: '' } as const;
    };
    await opened(screen, aPrompter(screen, { edit }).choose(aChoosePrompt()));
    await screen.type(keys.ctrlG);
    expect(isOpened).toBe(false);
    expect(await screen.lines()).toContain('  1. At home');
  });

  test('that was open when the system asked to leave has its text kept as half typed', async () => {
    const screen = aScreen();
    const system = new AbortController();
    const edit = async () => {
      system.abort('hung-up');
      return { kind: 'text', text: 'from the editor' } as const;
    };
    const { asking } = await opened(
      screen,
      aPrompter(screen, { edit, signal: system.signal }).text(aTextPrompt()),
    );
    await screen.type(keys.ctrlG);
    await expect(asking).rejects.toMatchObject({ exitCode: 129, unfinished: 'from the editor' });
    expect(await isHeld(screen)).toBe(false);
  });
});

describe('what is half typed', () => {
  /** A clock that a test moves: what was asked for, and after how long. */
  function aClock() {
    const asked = new Map<() => void, number>();
    return {
      asked,
      later(callback: () => void, milliseconds: number) {
        asked.set(callback, milliseconds);
        return () => void asked.delete(callback);
      },
      pass() {
        for (const callback of [...asked.keys()]) {
          asked.delete(callback);
          callback();
        }
      },
    };
  }

  async function typing(changes: Parameters<typeof aTextPrompt>[0] = {}) {
    const screen = aScreen();
    const clock = aClock();
    const kept: unknown[] = [];
    const prompt = aTextPrompt({ lines: 3, keep: (typed) => kept.push(typed), ...changes });
    const { asking } = await opened(screen, aPrompter(screen, { later: clock.later }).text(prompt));
    return { screen, clock, kept, asking };
  }

  test('is put on disk three seconds after the first change, once for all keys until then', async () => {
    const { screen, clock, kept } = await typing();
    await screen.type('ab');
    await screen.type('c');
    expect([...clock.asked.values()]).toEqual([3000]);
    expect(kept).toEqual([]);
    clock.pass();
    expect(kept).toEqual(['abc']);
    await screen.type('d');
    clock.pass();
    expect(kept).toEqual(['abc', 'abcd']);
  });

  test('is not put on disk where nothing was typed, or the cursor moved only', async () => {
    const { screen, clock } = await typing({ initial: 'ab' });
    await screen.type('\x1b[D');
    expect(clock.asked.size).toBe(0);
  });

  test('is not put on disk again as long as it is the same', async () => {
    const { screen, clock, kept } = await typing();
    await screen.type('ab');
    clock.pass();
    await screen.type('\x1b[D');
    expect(clock.asked.size).toBe(0);
    expect(kept).toEqual(['ab']);
  });

  test('waits on while help is shown', async () => {
    const { screen, clock, kept } = await typing({ help: [{ kind: 'remark', text: 'Like so.' }] });
    await screen.type(`ab\x14`);
    clock.pass();
    expect(kept).toEqual(['ab']);
  });

  test('is forgotten with the answer that came of it', async () => {
    const { screen, clock, asking } = await typing({ lines: 1 });
    await screen.type(`ab${keys.enter}`);
    await asking;
    expect(clock.asked.size).toBe(0);
  });

  test('that cannot be put on disk ends the prompt', async () => {
    const { screen, clock, asking } = await typing({
      keep() {
        throw new JournalError('The disk is full.');
      },
    });
    await screen.type('ab');
    clock.pass();
    await expect(asking).rejects.toThrow('The disk is full.');
    expect(await isHeld(screen)).toBe(false);
  });
});
