import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toStored } from '../../../src/journal/moment.ts';
import { Connection } from '../../../src/journal/sqlite/connection.ts';
import { momentColumn } from '../../../src/journal/sqlite/moment-column.ts';
import { moments } from '../../support/moments.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

test('every moment comes back from the journal with its own characters', () => {
  const connection = new Connection(emptyFile(), { access: 'read-write', patience: 0 });
  const sql = `SELECT ${momentColumn('at')} AS at FROM (SELECT ? AS at_utc, ? AS at_offset)`;
  fc.assert(
    fc.property(moments, (moment) => {
      const { utc, offset } = toStored(moment);
      expect(connection.get(sql, utc, offset)).toEqual({ at: moment });
    }),
    { numRuns: 500 },
  );
  connection.close();
});

function emptyFile(): string {
  const file = join(temporaryFolder(), 'empty.db');
  writeFileSync(file, '');
  return file;
}
