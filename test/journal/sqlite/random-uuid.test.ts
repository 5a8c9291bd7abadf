import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../../src/journal/sqlite/migrations/migrations.ts';
import { connectionToWrite } from '../../../src/journal/sqlite/open-connection.ts';
import { randomUuid } from '../../../src/journal/sqlite/random-uuid.ts';
import { temporaryFolder } from '../../support/temporary-journal.ts';

test('every row gets another UUID, of version 4', () => {
  const settings = { now: () => '2026-11-24T11:00:00Z', patience: 0, migrations };
  const connection = connectionToWrite(join(temporaryFolder(), 'journal.db'), settings);
  const rows = connection.all<{ uuid: string }>(
    `SELECT ${randomUuid} AS uuid FROM json_each(?)`,
    JSON.stringify(Array.from({ length: 2000 }, (_, index) => index)),
  );
  connection.close();
  const uuids = rows.map(({ uuid }) => uuid);
  const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(uuids.filter((uuid) => !version4.test(uuid))).toEqual([]);
  expect(new Set(uuids).size).toBe(2000);
});
