import { describe, expect, test } from 'vitest';
import { attempt } from '../../fuzz/attempt.ts';
import { sampled } from '../../fuzz/inputs/sampled.ts';
import { minimised } from '../../fuzz/minimised.ts';
import { type TargetName, targetNames, targets } from '../../fuzz/targets.ts';
import { InvalidInputError } from '../../src/errors.ts';

/** A PDF takes as long to make as a hundred others to read; the whole program is tried by the tests from end to end. */
const few: Partial<Record<TargetName, number>> = {
  'to-pdf': 10,
  keys: 100,
  'to-text': 100,
  'to-html': 100,
  'to-markdown': 100,
};
const left: ReadonlySet<TargetName> = new Set(['program']);

test.each(targetNames.filter((name) => !left.has(name)))(
  '%s takes or refuses whatever comes',
  async (name) => {
    const prepared = await (await targets[name]()).prepare();
    const faults: string[] = [];
    for (const [index, input] of sampled(prepared.inputs, { seed: 7, from: 0, to: few[name] ?? 200 })) {
      const attempted = await attempt(prepared, input);
      if (attempted.kind === 'crashed') faults.push(`${index}: ${attempted.stack}`);
    }
    expect(faults).toEqual([]);
  },
);

describe('what is tried', () => {
  test('is the same for the same seed, wherever one begins', async () => {
    const { inputs } = await (await targets.yaml()).prepare();
    const all = [...sampled(inputs, { seed: 3, from: 0, to: 220 })];
    expect([...sampled(inputs, { seed: 3, from: 205, to: 208 })]).toEqual(all.slice(205, 208));
    expect([...sampled(inputs, { seed: 4, from: 0, to: 3 })]).not.toEqual(all.slice(0, 3));
  });

  test.each([
    ['taken', () => true, { kind: 'accepted' }],
    ['not taken', () => false, { kind: 'refused' }],
    [
      'refused in words',
      () => {
        throw new InvalidInputError('no');
      },
      { kind: 'refused' },
    ],
    [
      'a fault of ours',
      () => {
        throw new TypeError('x');
      },
      { kind: 'crashed', where: expect.stringMatching(/^TypeError/) },
    ],
    [
      'a promise that fails',
      () => Promise.reject(new RangeError('x')),
      { kind: 'crashed', where: expect.stringMatching(/^RangeError/) },
    ],
  ])('is %s', async (_, tryOn, found) => {
    const prepared = { inputs: (await (await targets.yaml()).prepare()).inputs, attempt: tryOn };
    expect(await attempt(prepared, new Uint8Array())).toMatchObject(found);
  });

  test('is made as short as it still fails', async () => {
    const input = new TextEncoder().encode(`${'x'.repeat(300)}<a>${'y'.repeat(300)}<b>`);
    const fails = async (bytes: Uint8Array) => /<.*>/s.test(new TextDecoder().decode(bytes));
    expect(new TextDecoder().decode(await minimised(input, fails))).toBe('<>');
  });
});
