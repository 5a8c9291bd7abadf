import type { Custody } from '../journal/custody.ts';
import type { Context } from './context.ts';

/** For whoever looks after the journal as a file. */
export interface CustodyContext extends Context {
  custody(): Promise<Custody>;
}
