import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { rootsOfParts } from '../../scripts/fewer-chunks.ts';

const inputs = graph({
  'main.ts': { uses: ['errors.ts'], onDemand: ['list.ts', 'journal.ts', 'show.ts'] },
  'journal.ts': { uses: ['driver.ts', 'errors.ts'] },
  'driver.ts': { uses: [] },
  'list.ts': { uses: ['errors.ts'] },
  'show.ts': { uses: ['entry.ts'] },
  'entry.ts': { uses: ['driver.ts'] },
  'errors.ts': { uses: [] },
});

test('every part takes the start, and a root whose code it uses', () => {
  expect(Object.fromEntries(rootsOfParts(inputs, ['main.ts', 'journal.ts']))).toEqual({
    'list.ts': ['main.ts'],
    'journal.ts': ['main.ts'],
    'show.ts': ['main.ts', 'journal.ts'],
  });
});

test('code behind two roots counts to the first', () => {
  expect(rootsOfParts(inputs, ['main.ts', 'journal.ts', 'show.ts']).get('journal.ts')).toEqual(['main.ts']);
});

interface Source {
  readonly uses: readonly string[];
  readonly onDemand?: readonly string[];
}

function graph(sources: Readonly<Record<string, Source>>): Metafile['inputs'] {
  const importing = (kind: 'import-statement' | 'dynamic-import') => (path: string) => ({ path, kind });
  return Object.fromEntries(
    Object.entries(sources).map(([file, { uses, onDemand = [] }]) => {
      const imports = [
        ...uses.map(importing('import-statement')),
        ...onDemand.map(importing('dynamic-import')),
      ];
      return [file, { bytes: 1, imports }];
    }),
  );
}
