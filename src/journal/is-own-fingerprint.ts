import { fingerprint } from '../worksheets/fingerprint.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';

/** Whether a definition, as JSON, is the one that a fingerprint was taken of. */
export function isOwnFingerprint(print: string, json: string): boolean {
  return fingerprintOf(json) === print;
}

/** Undefined where it is no JSON. */
export function fingerprintOf(json: string): string | undefined {
  try {
    return fingerprint(JSON.parse(json) as Worksheet); // of whatever it is: only its digest is taken
  } catch {
    return undefined;
  }
}
