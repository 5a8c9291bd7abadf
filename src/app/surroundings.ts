import type { Surroundings } from '../worksheets/scope.ts';
import type { Context } from './context.ts';

/** What answers may depend on besides each other, as it is now. */
export function surroundingsOf({ clock, words }: Context): Surroundings {
  return { now: clock.now(), offsetAt: (local) => clock.offsetAt(local), words };
}
