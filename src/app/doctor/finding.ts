import type { Step } from '../cures.ts';

/** How much it matters: nothing to do, good to know, something to see to, something that does not work. */
export type Level = 'ok' | 'note' | 'warning' | 'fault';

export type Area = 'program' | 'journal' | 'files' | 'place' | 'terminal' | 'worksheets';

/** One thing that was looked at, how it is, and what to do about it. */
export interface Finding {
  readonly area: Area;
  /** A word for scripts, which stays the same however it is said. */
  readonly check: string;
  readonly level: Level;
  readonly message: string;
  /** The file or folder it is about. */
  readonly where: string | undefined;
  /** Empty where there is nothing to do. */
  readonly cure: readonly Step[];
}

type Said = Pick<Finding, 'message'> & Partial<Pick<Finding, 'where' | 'cure'>>;

/** Findings of one area. */
export function findingsOf(area: Area) {
  return (level: Level, check: string, { message, where, cure = [] }: Said): Finding => ({
    area,
    check,
    level,
    message,
    where,
    cure,
  });
}
