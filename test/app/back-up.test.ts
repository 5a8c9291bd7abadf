import { expect, test } from 'vitest';
import { type RestoreOptions, restoreBackup, sayHolding } from '../../src/app/back-up.ts';
import { JournalError, MenuLeftError } from '../../src/errors.ts';
import type { Backups, Present } from '../../src/journal/backups.ts';
import { bench } from '../support/app-context.ts';
import { leave, type ScriptStep } from '../support/scripted-prompter.ts';

const holding = { entries: 2, newest: '2026-11-24T12:00:00+01:00' };

async function restore(
  present: Present | undefined,
  steps: readonly ScriptStep[],
  options: Partial<RestoreOptions> = {},
) {
  const restored: string[] = [];
  const backups: Backups = {
    create: async () => holding,
    verify: async () => holding,
    present: async () => present,
    async restore(file) {
      restored.push(file);
      return 'kept.db';
    },
  };
  const context = { ...bench().written(steps), backups: async () => backups };
  const outcome = await restoreBackup({ file: 'copy.db', isSure: false, isDry: false, ...options }, context);
  context.script.finished();
  return { ...outcome, restored };
}

test.each<[string, Present | undefined, ScriptStep[], Partial<RestoreOptions>, boolean]>([
  ['there is no journal', undefined, [], {}, true],
  ['the journal is empty', { entries: 0 }, [], {}, true],
  ['the writer says yes', { entries: 3 }, [['with 3 entries, with this backup of 2', 'yes']], {}, true],
  ['the writer says no', { entries: 1 }, [['with one entry', 'no']], {}, false],
  ['the journal is damaged', { entries: 'damaged' }, [['can no longer be read', 'yes']], {}, true],
  ['it is said by a flag', { entries: 3 }, [], { isSure: true }, true],
  ['it is only tried', { entries: 3 }, [], { isSure: true, isDry: true }, false],
])('when %s', async (_, present, steps, options, isDone) => {
  const outcome = await restore(present, steps, options);
  expect(outcome).toEqual({
    holding,
    isDone,
    kept: isDone ? 'kept.db' : undefined,
    restored: isDone ? ['copy.db'] : [],
  });
});

test('whoever leaves at the question changes nothing', async () => {
  await expect(restore({ entries: 3 }, [['Replace your journal', leave]])).rejects.toThrow(MenuLeftError);
});

test('a backup that is no good is never asked about', async () => {
  const refuse = async () => {
    throw new JournalError('The backup is damaged.');
  };
  const backups = { verify: refuse, restore: refuse, create: refuse, present: refuse };
  const context = { ...bench().context, backups: async () => backups };
  const options = { file: 'copy.db', isSure: true, isDry: false };
  await expect(restoreBackup(options, context)).rejects.toThrow('The backup is damaged.');
});

test.each([
  [{ entries: 0, newest: undefined }, 'no entries'],
  [{ ...holding, entries: 1 }, 'one entry, the newest of Tue 2026-11-24 12:00 (+01:00)'],
  [holding, '2 entries, the newest of Tue 2026-11-24 12:00 (+01:00)'],
])('%j is said', (held, said) => {
  expect(sayHolding(held)).toBe(said);
});
