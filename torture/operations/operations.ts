import { arriving } from './arriving.ts';
import { changing } from './changing.ts';
import { copying } from './copying.ts';
import { exporting } from './exporting.ts';
import { locking } from './locking.ts';
import type { Operation } from './operation.ts';
import { writing } from './writing.ts';

/** Everything that changes the journal or writes a file: another one is a line in one of these tables. */
export const operations: readonly Operation[] = [
  ...writing,
  ...changing,
  ...arriving,
  ...copying,
  ...exporting,
  ...locking,
];
