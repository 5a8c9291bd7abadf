import { createHash } from 'node:crypto';
import type { Worksheet } from './worksheet.ts';

const known = new WeakMap<Worksheet, string>();

/** What a definition says, as 64 hexadecimal digits: SHA-256 over its JSON with the keys of every map sorted. */
export function fingerprint(worksheet: Worksheet): string {
  return known.get(worksheet) ?? digest(JSON.stringify(sorted(worksheet)));
}

/** Takes a fingerprint over that was worked out before: what works them out takes 10 ms to load. */
export function knowFingerprint(worksheet: Worksheet, print: string): void {
  known.set(worksheet, print);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
