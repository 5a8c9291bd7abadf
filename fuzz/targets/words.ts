import fc from 'fast-check';
import { entryReference } from '../../src/app/find-entry.ts';
import { momentFrom as momentAt } from '../../src/app/moment-from.ts';
import { searchEntries } from '../../src/app/search-entries.ts';
import { clockFrom } from '../../src/cli/clock.ts';
import { momentAfter, momentFrom, readWhere } from '../../src/cli/filter-words.ts';
import { countryIn } from '../../src/cli/help-lines.ts';
import { paperFrom } from '../../src/config/paper.ts';
import { configFolder, dataFolder, journalFile } from '../../src/config/paths.ts';
import { readDay, readMoment, readTime } from '../../src/dates/plain-words.ts';
import { UsageError } from '../../src/errors.ts';
import { toStored } from '../../src/journal/moment.ts';
import { editorCommand } from '../../src/terminal/editor/editor-command.ts';
import { clock, contextOver, now } from '../bench.ts';
import { mutated } from '../inputs/mutated.ts';
import { brokenBytes, nastyWords } from '../inputs/nasty.ts';
import { seedJournal } from '../seed-journal.ts';
import { type Target, textOf } from '../target.ts';

/** What reaches a program in its arguments or its environment holds no NUL. */
function wordOf(input: Uint8Array): string {
  return textOf(input).replaceAll('\0', '');
}

function wordsLike(seeds: readonly string[]): fc.Arbitrary<Uint8Array> {
  const words = mutated(seeds, [...seeds, ...nastyWords, ...brokenBytes]);
  const any = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text));
  return fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: any });
}

export const where: Target = {
  async prepare() {
    const { journal } = await seedJournal(['abc', 'note']);
    return {
      inputs: wordsLike(['urge>=7', 'feelings.feeling~sad', 'do=', 'text!=x', 'urge < 3,5', 'kind=urge']),
      attempt: (input) => journal.list({ status: 'all', where: [readWhere(wordOf(input))] }).length > 0,
    };
  },
};

export const dates: Target = {
  async prepare() {
    const { journal } = await seedJournal(['note']);
    return {
      inputs: wordsLike([
        ...['2026-11-24', 'yesterday 9pm', 'last monday', '3 weeks ago', 'in 2 days', '+14d', 'this week'],
        ...['last month', '2026-11', '2026', 'tonight', '2026-11-24T21:30:00+01:00', '9.30 p.m. yesterday'],
        ...[
          'an hour ago',
          '9999-12-31',
          'in 9999 years',
          '9999-12-31T23:59',
          '0001-01-01',
          '0000-01-01T00:00+18:00',
        ],
      ]),
      attempt(input) {
        const text = wordOf(input);
        const at = momentAt(text, clock);
        if (at !== undefined) toStored(at);
        const read = [readDay(text, now), readTime(text, now), readMoment(text, now), at];
        journal.list({ status: 'all', from: momentFrom(text, clock), before: momentAfter(text, clock) });
        return read.some((one) => one !== undefined);
      },
    };
  },
};

export const search: Target = {
  async prepare() {
    const { journal } = await seedJournal(['note', 'abc']);
    const context = contextOver(journal);
    return {
      inputs: wordsLike([
        'pub',
        '"on the way" -home',
        'fri*',
        '-"a b"*',
        'a NEAR b OR c',
        'written: anew^',
        '漢字 かな',
      ]),
      async attempt(input) {
        const found = await searchEntries(wordOf(input).split('\n'), { status: 'all' }, context);
        return found.length > 0;
      },
    };
  },
};

export const entry: Target = {
  async prepare() {
    const { journal } = await seedJournal(['note']);
    const uuid = journal.find({ by: 'last' })?.uuid ?? '';
    return {
      inputs: wordsLike(['1', 'last', uuid, uuid.slice(0, 8), '999999999999999', '00000001', '12345678']),
      attempt: (input) => journal.find(entryReference(wordOf(input))) !== undefined,
    };
  },
};

/** All that is read from the environment, each variable set to the same. */
export const environment: Target = {
  prepare: () => ({
    inputs: wordsLike([
      '2026-11-24T21:30:00+01:00',
      '/tmp/a',
      'C:\\a',
      'en_US.UTF-8',
      'de',
      'vi -u NONE',
      'a b',
      'relative/path',
    ]),
    attempt(input) {
      const value = wordOf(input);
      const names = [
        'XDG_DATA_HOME',
        'XDG_CONFIG_HOME',
        'LOCALAPPDATA',
        'APPDATA',
        'LC_ALL',
        'LANG',
        'VISUAL',
        'EDITOR',
        'PATH',
      ];
      const env = Object.fromEntries(names.map((name) => [name, value]));
      for (const platform of ['linux', 'darwin', 'win32'] as const) {
        const around = { platform, env, home: '/home/a' };
        if ([dataFolder, configFolder, journalFile].some((place) => place(around) === '')) return false;
        editorCommand({ platform, env });
      }
      const said = `${paperFrom(env)} ${countryIn(env)} ${clockFrom(value).now()}`;
      if (momentAt(clockFrom(value).now(), clock) === undefined) throw new UsageError(said);
      return true;
    },
  }),
};
