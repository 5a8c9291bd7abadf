import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importEntries } from '../../src/app/import-entries.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { parseSearch } from '../../src/journal/search-words.ts';
import { anyDeeds, exported, perform, sheet } from '../support/any-journal.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { sourceOf } from '../support/json-source.ts';

const take = (at: Bench, json: string, isDry = false) =>
  importEntries({ source: sourceOf(json), name: 'a test', isDry }, at.context);

const found = (journal: Journal) =>
  ['tea', 'rain', 'pub', 'half'].map((word) =>
    journal
      .search(parseSearch([word]), { status: 'all' })
      .map(({ uuid, matches }) =>
        JSON.stringify([uuid, matches.map((match) => JSON.stringify(match)).sort()]),
      )
      .sort(),
  );

/** What a journal holds, but for the numbers. */
function withoutNumbers(journal: Journal) {
  const { entries } = JSON.parse(exported(journal)) as { entries: { id?: number; uuid: string }[] };
  const plain = entries.map(({ id: _id, ...entry }) => entry);
  return plain.sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}

/** What is half typed in a finished entry is no change, and not taken back with one. */
function withoutHalfTyped(journal: Journal) {
  const whole = JSON.parse(exported(journal)) as { entries: { status: string; open?: unknown }[] };
  const entries = whole.entries.map(({ open, ...entry }) =>
    entry.status === 'done' ? entry : { ...entry, open },
  );
  return JSON.stringify({ ...whole, entries });
}

/** What is in the trash is in no export, whatever was done to it before. */
const toKeep = anyDeeds.map((deeds) => deeds.filter(({ deed }) => deed !== 'trash'));

describe('any journal', () => {
  test('that is exported and taken in elsewhere is exported there byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (deeds) => {
        const [one, other] = [bench(sheet), bench(sheet)];
        perform(one.journal, deeds);
        const json = exported(one.journal);
        await take(other, json);
        expect(exported(other.journal)).toBe(json);
        expect(found(other.journal)).toEqual(found(one.journal));
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('is as it was when its own export is taken in, also after it went on', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, anyDeeds, async (deeds, later) => {
        const at = bench(sheet);
        perform(at.journal, deeds);
        const earlier = exported(at.journal);
        const taken = await take(at, earlier);
        expect(taken).toMatchObject({ added: [], changed: [] });
        expect(exported(at.journal)).toBe(earlier);
        perform(at.journal, later);
        await take(at, earlier);
        const merged = exported(at.journal);
        expect(await take(at, earlier)).toMatchObject({ added: [], changed: [] });
        expect(exported(at.journal)).toBe(merged);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('and a copy that went its own way become the same, whichever takes in the other', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, toKeep, toKeep, async (deeds, here, there) => {
        const [one, other] = [bench(sheet), bench(sheet)];
        perform(one.journal, deeds);
        await take(other, exported(one.journal));
        perform(one.journal, here);
        perform(other.journal, there);
        const [mine, theirs] = [exported(one.journal), exported(other.journal)];
        await take(one, theirs);
        await take(other, mine);
        expect(withoutNumbers(one.journal)).toEqual(withoutNumbers(other.journal));
        expect(found(one.journal)).toEqual(found(other.journal));
        expect(lost(mine, one.journal)).toEqual([]);
        expect(lost(theirs, one.journal)).toEqual([]);
        const merged = exported(one.journal);
        await take(one, exported(other.journal));
        expect(exported(one.journal)).toBe(merged);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('is as it was when an import is taken back, and has it all again when that is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, anyDeeds, anyDeeds, async (deeds, here, there) => {
        const [one, other] = [bench(sheet), bench(sheet)];
        perform(other.journal, deeds);
        await take(one, exported(other.journal));
        perform(one.journal, here);
        perform(other.journal, there);
        const [before, words] = [withoutHalfTyped(one.journal), found(one.journal)];
        const { added, changed } = await take(one, exported(other.journal));
        const after = exported(one.journal);
        if (added.length + changed.length === 0) return;
        expect(one.journal.undo()?.label).toMatch(/^the import of /);
        expect(withoutHalfTyped(one.journal)).toEqual(before);
        expect(found(one.journal)).toEqual(words);
        await take(one, exported(other.journal));
        expect(exported(one.journal)).toBe(after);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('is left alone by a dry run, which says what an import does', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, anyDeeds, async (here, there) => {
        const [one, other] = [bench(sheet), bench(sheet)];
        perform(one.journal, here);
        perform(other.journal, there);
        const before = exported(one.journal);
        const told = await take(one, exported(other.journal), true);
        expect(exported(one.journal)).toBe(before);
        expect(await take(one, exported(other.journal))).toEqual(told);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

/** What an export says that is neither said nor kept as a version in a journal. */
function lost(json: string, journal: Journal): string[] {
  const kept = new Set(JSON.parse(exported(journal)).entries.flatMap(saidIn));
  return JSON.parse(json)
    .entries.flatMap(saidIn)
    .filter((said: string) => !kept.has(said));
}

interface Said {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly aside?: Readonly<Record<string, unknown>>;
}

function saidIn(
  entry: Said & { readonly status: string; readonly revisions: readonly (Said & { at: string })[] },
) {
  const answer = ({ answers, aside }: Said) => Object.entries({ ...aside, ...answers });
  if (entry.status === 'draft')
    return answer(entry)
      .filter(([, value]) => value !== null)
      .map((pair) => JSON.stringify(pair));
  return entry.revisions.flatMap((version) => [
    JSON.stringify([version.at, answer(version).sort()]),
    ...answer(version).map((pair) => JSON.stringify(pair)),
  ]);
}
