import type fc from 'fast-check';

/** Something that takes what comes from outside, and what to try on it. */
export interface Target {
  /** Reads its seeds, and makes what it needs beside the input; once in each process. */
  prepare(): Prepared | Promise<Prepared>;
}

export interface Prepared {
  readonly inputs: fc.Arbitrary<Uint8Array>;
  /** Whether the input was taken; false, or an ExpectedError, where it was refused. Anything else thrown is a fault. */
  attempt(input: Uint8Array): boolean | Promise<boolean>;
}

/** What is read as text comes as bytes all the same, so that an input is one kind of thing to write down and to cut. */
export function textOf(input: Uint8Array): string {
  return new TextDecoder().decode(input);
}
