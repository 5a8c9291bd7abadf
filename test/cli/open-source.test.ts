import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSource } from '../../src/cli/open-source.ts';
import { temporaryFolder } from '../support/temporary-journal.ts';

const content = Buffer.from(Array.from({ length: 600_000 }, (_, index) => (index * 7) % 251));

async function aSource(bytes = content) {
  const file = join(temporaryFolder(), 'export.json');
  writeFileSync(file, bytes);
  return { file, source: await openSource(file, Readable.from([])) };
}

test('any part of a file is what stands there, in whatever order parts are asked for', async () => {
  const { source } = await aSource();
  expect(source.size).toBe(content.length);
  const place = fc.nat(content.length);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, fc.oneof(fc.nat(2_000), place)), { maxLength: 20 }), (parts) => {
      for (const [from, length] of parts) {
        const to = Math.min(from + length, content.length);
        expect(content.subarray(from, to).equals(source.read(from, to))).toBe(true);
      }
    }),
  );
});

test('a part stays what it was when others are read', async () => {
  const { source } = await aSource();
  const first = source.read(10, 20);
  source.read(500_000, 500_010);
  expect(content.subarray(10, 20).equals(first)).toBe(true);
});

test('a file that has become shorter gives what there is', async () => {
  const { file, source } = await aSource();
  truncateSync(file, 100);
  expect(content.subarray(90, 100).equals(source.read(90, 200))).toBe(true);
  expect(source.read(300_000, 300_010)).toHaveLength(0);
});

test('an empty file is an empty source', async () => {
  const { source } = await aSource(Buffer.alloc(0));
  expect([source.size, source.read(0, 0).length]).toEqual([0, 0]);
});
