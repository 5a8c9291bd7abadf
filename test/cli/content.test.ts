import { expect, test } from 'vitest';
import { chunksOf } from '../../src/cli/content.ts';
import { Output } from '../../src/cli/output.ts';
import type { Streams } from '../../src/cli/streams.ts';

/** Pieces of a thousand characters, and how many of them were asked for. */
function counted(count: number) {
  const made = { pieces: 0 };
  function* pieces() {
    while (made.pieces < count) {
      made.pieces += 1;
      yield String(made.pieces % 10).repeat(1000);
    }
  }
  return { made, pieces: pieces() };
}

test('pieces are put together to chunks of at least 64 K, without loss', () => {
  const chunks = [...chunksOf(counted(200).pieces)];
  expect(chunks.map(({ length }) => length)).toEqual([66_000, 66_000, 66_000, 2_000]);
  expect(chunks.join('')).toBe([...counted(200).pieces].join(''));
});

test.each(['', 'a', 'x'.repeat(200_000)])('a text is one chunk (%#)', (text) => {
  expect([...chunksOf(text)]).toEqual([text]);
});

test('no more pieces are worked out than are wanted', () => {
  const { made, pieces } = counted(1_000);
  const chunks = chunksOf(pieces);
  expect(made.pieces).toBe(0);
  chunks.next();
  expect(made.pieces).toBe(66);
});

/** An output whose reader closes its end after so many writes; and the pieces that were made at each of them. */
function printed(writes: number) {
  const { made, pieces } = counted(1_000);
  const seen: number[] = [];
  const streams: Pick<Streams, 'isTerminal' | 'write'> = {
    isTerminal: () => false,
    write: () => seen.push(made.pieces) <= writes,
  };
  new Output(streams as Streams, { color: 'auto', quiet: false, env: {} }).print(pieces); // it asks for no more
  return { seen, made: made.pieces };
}

test('each chunk is written before the next is worked out, so that a slow reader holds the work up', () => {
  const { seen, made } = printed(1_000);
  expect(seen.slice(0, 3)).toEqual([66, 132, 198]);
  expect(made).toBe(1_000);
});

test('where nobody reads any more, no more is worked out', () => {
  expect(printed(1)).toEqual({ seen: [66, 132], made: 132 });
});
