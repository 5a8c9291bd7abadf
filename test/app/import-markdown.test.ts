import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../src/app/import-markdown.ts';
import type { Journal } from '../../src/journal/journal.ts';
import { anyDeeds, exported, perform, sheet } from '../support/any-journal.ts';
import { type Bench, bench } from '../support/app-context.ts';
import { filesOf, markdownOf } from '../support/markdown-files.ts';

type Texts = Readonly<Record<string, string | Uint8Array>>;

const take = (at: Bench, texts: Texts, isDry = false) =>
  importMarkdown({ files: filesOf(texts), name: 'a test', isDry }, at.context);

/** All that a file says of an entry. */
function told(journal: Journal) {
  const facts = journal.list({ status: 'all' }).map((entry) => {
    const { answers, open } = journal.find({ by: 'id', id: entry.id }) ?? {};
    return { ...entry, answers, ...(entry.status === 'draft' ? { open } : {}) };
  });
  return facts.sort((a, b) => a.id - b.id);
}

/** Every version there is, of every entry. */
const versions = (journal: Journal) =>
  journal
    .list({ status: 'done' })
    .flatMap(({ id, uuid }) =>
      journal
        .revisions(id)
        .map(({ at, answers }) => JSON.stringify([uuid, at, Object.entries(answers).sort()])),
    );

/** As a checkout of git on Windows may leave it. */
const withCrLf = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
  );

describe('any journal', () => {
  test('that is exported to Markdown files is the same entries where they are taken in', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, fc.boolean(), async (deeds, isWindows) => {
        const [one, other] = [bench(sheet), bench(sheet)];
        perform(one.journal, deeds);
        const texts = await markdownOf(one);
        await take(other, isWindows ? withCrLf(texts) : texts);
        expect(told(other.journal)).toEqual(told(one.journal));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('is as it was when its own files are taken in', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, async (deeds) => {
        const at = bench(sheet);
        perform(at.journal, deeds);
        const before = exported(at.journal);
        expect(await take(at, await markdownOf(at))).toMatchObject({ added: [], changed: [] });
        expect(exported(at.journal)).toBe(before);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('that went on keeps every version when older files are taken in, and again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, anyDeeds, async (deeds, later) => {
        const at = bench(sheet);
        perform(at.journal, deeds);
        const texts = await markdownOf(at);
        perform(at.journal, later);
        const before = versions(at.journal);
        const dry = await take(at, texts, true);
        expect(versions(at.journal)).toEqual(before);
        expect(await take(at, texts)).toEqual(dry);
        const after = exported(at.journal);
        expect(versions(at.journal)).toEqual(expect.arrayContaining(before));
        expect(await take(at, texts)).toMatchObject({ added: [], changed: [] });
        expect(exported(at.journal)).toBe(after);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('and a copy of it by Markdown lose no version, whichever takes in the other', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeeds, anyDeeds, anyDeeds, async (deeds, here, there) => {
        const [one, other] = [bench(sheet), bench(sheet)];
        perform(one.journal, deeds);
        await take(other, await markdownOf(one));
        perform(one.journal, here);
        perform(other.journal, there);
        const [before, texts] = [versions(one.journal), await markdownOf(other)];
        await take(one, texts);
        const after = exported(one.journal);
        expect(versions(one.journal)).toEqual(expect.arrayContaining(before));
        expect(await take(one, texts)).toMatchObject({ added: [], changed: [] });
        expect(exported(one.journal)).toBe(after);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
