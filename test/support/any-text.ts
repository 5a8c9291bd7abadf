import fc from 'fast-check';

/** Text of any characters there are, half ones left out; much quicker to come by than fast-check's own "binary". */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc
    .oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x2fff }) },
      { weight: 1, arbitrary: fc.integer({ min: 0x3000, max: 0xd7ff }) },
      { weight: 1, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
    )
    .map((code) => String.fromCodePoint(code)),
});
