import { fingerprint } from '../worksheets/fingerprint.ts';
import type { Worksheet } from '../worksheets/worksheet.ts';
import type { Definition } from './journal.ts';

/** A worksheet as the journal keeps it. */
export function definitionOf(worksheet: Worksheet): Definition {
  const { id, version, title } = worksheet;
  return {
    fingerprint: fingerprint(worksheet),
    worksheet: id,
    version,
    title,
    json: JSON.stringify(worksheet),
  };
}
