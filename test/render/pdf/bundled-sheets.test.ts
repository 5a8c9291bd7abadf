import { beforeAll, describe, expect, test } from 'vitest';
import type { SetDocument } from '../../../src/render/pdf/set-document.ts';
import { bundledBlanks } from '../../support/bundled-sheets.ts';
import { complaintsOf, hasCheckers, pageTexts, pageWords, type Word } from '../../support/pdf-checkers.ts';
import { pdfOf, planOf } from '../../support/pdf-tools.ts';
import { bare, missingFrom, numberedAsks, textsOf } from '../../support/texts-of.ts';

const blanks = bundledBlanks({ guidance: false });

describe.each([
  { paper: 'a4', large: false },
  { paper: 'a4', large: true },
  { paper: 'letter', large: false },
  { paper: 'letter', large: true },
] as const)('every sheet with %j', (options) => {
  const plans = new Map([...blanks].map(([name, document]) => [name, planOf(document, options)]));

  test('has no page hardly used, unless it is the last', () => {
    const thin = faults(plans, ({ pages, setting }) =>
      pages.slice(0, -1).map(({ used }) => used < setting.pageHeight / 5 && 'hardly used'),
    );
    expect(thin).toEqual([]);
  });

  test('keeps together what belongs together', () => {
    const cut = faults(plans, ({ pages }) =>
      pages.slice(0, -1).map(({ placed }) => {
        const last = placed.at(-1)?.strip;
        return last?.keep === true && last.mayEnd !== true && 'ends too early';
      }),
    );
    expect(cut).toEqual([]);
  });

  test('has nothing over anything else', () => {
    const over = faults(plans, ({ pages, setting }) =>
      pages.map(({ placed }) => {
        const ends = placed.map(({ top, height }) => top + height);
        const isOver = placed.some(({ top }, index) => top < (ends[index - 1] ?? 0) - 0.05);
        return (isOver || Math.max(...ends) > setting.pageHeight + 0.05) && 'has a strip out of its place';
      }),
    );
    expect(over).toEqual([]);
  });

  describe.skipIf(!hasCheckers)('as a file', () => {
    let bytes: Uint8Array = new Uint8Array();
    let texts: ReadonlyMap<string, readonly string[]> = new Map();
    let words: ReadonlyMap<string, readonly Word[][]> = new Map();

    beforeAll(async () => {
      bytes = await pdfOf([...blanks.values()], options);
      texts = byName(plans, pageTexts(bytes, 'raw'));
      words = byName(plans, pageWords(bytes));
    }, 60_000);

    test('is sound', () => {
      expect(complaintsOf(bytes)).toBe('');
    });

    test.each([...blanks])('%s says all it has to say, in its order', (name, document) => {
      const printed = bare((texts.get(name) ?? []).join('\n')).replaceAll(
        bare(document.footer.at(-1) ?? ''),
        '',
      );
      const foot = new RegExp(`${name}·version\\d+(Page\\d+of\\d+)?`, 'g');
      expect(missingFrom(printed.replaceAll(foot, ''), textsOf(document))).toEqual([]);
    });

    test('asks each question once', () => {
      const notOnce = [...blanks].flatMap(([name, document]) => {
        const printed = bare((texts.get(name) ?? []).join('\n'));
        const times = plans.get(name)?.form.places.length ?? 0;
        const asks = numberedAsks(document.blocks).map(bare);
        return asks.flatMap((asked) => {
          const found = printed.split(asked).length - 1;
          const wanted = times * asks.filter((other) => other.endsWith(asked)).length; // 1. What? in 11. What?
          return found === wanted ? [] : [`${name}: ${asked} (${found} times)`];
        });
      });
      expect(notOnce).toEqual([]);
    });

    test('has nothing outside its margins', () => {
      const outside = [...plans].flatMap(([name, { form }]) =>
        (words.get(name) ?? []).flatMap((page, at) =>
          page
            .filter((word) => !form.places.some((place) => isWithin(word, place, form)))
            .map(({ text }) => `${name}, page ${at + 1}: ${text}`),
        ),
      );
      expect(outside).toEqual([]);
    });
  });
});

test.skipIf(!hasCheckers)('a sheet is the same as a file of its own', async () => {
  for (const name of ['abc', 'week']) {
    const document = blanks.get(name);
    if (document === undefined) throw new Error(name);
    const bytes = await pdfOf([document]);
    expect(complaintsOf(bytes)).toBe('');
    expect(missingFrom(pageTexts(bytes, 'raw').join('\n'), textsOf(document))).toEqual([]);
  }
});

function isWithin(
  word: Word,
  { x, y }: { readonly x: number; readonly y: number },
  { page, look }: SetDocument['form'],
): boolean {
  const { side, top, bottom } = look.margin;
  return (
    word.left >= x + side - 1 &&
    word.right <= x + page.width - side + 1 &&
    word.top >= y + top - 1 - leading &&
    word.bottom <= y + page.height - bottom + 1
  );
}

/** A font's own line is higher than its letters. */
const leading = 4;

function faults(
  plans: ReadonlyMap<string, SetDocument>,
  look: (plan: SetDocument) => readonly (string | false)[],
): string[] {
  return [...plans].flatMap(([name, plan]) =>
    look(plan).flatMap((fault, at) => (fault === false ? [] : [`${name}, page ${at + 1}: ${fault}`])),
  );
}

/** What there is for each page of the file, for each sheet. */
function byName<T>(plans: ReadonlyMap<string, SetDocument>, pages: readonly T[]): Map<string, T[]> {
  let start = 0;
  return new Map(
    [...plans].map(([name, plan]) => {
      const own = pages.slice(start, start + plan.pages.length);
      start += plan.pages.length;
      return [name, own];
    }),
  );
}
