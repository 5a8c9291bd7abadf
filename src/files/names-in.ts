import { readdirSync } from 'node:fs';

/** What is in a folder; nothing where it cannot be looked into: what is wrong with it is said by whoever needs it. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
