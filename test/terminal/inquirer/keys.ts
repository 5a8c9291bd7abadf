import { type Key, typed } from '../../../src/terminal/inquirer/key.ts';

/** Keys as a writer would name them: "<enter>", "<shift-tab>", and anything else a character each. */
export function keys(written: string): Key[] {
  return Array.from(written.matchAll(/<([a-z_-]+)>|./gsu), ([whole, name]) =>
    name === undefined ? typed(whole) : { name, text: '' },
  );
}
