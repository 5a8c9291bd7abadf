import type { CustodyContext } from '../look-after.ts';
import { accessFindings } from './access-findings.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { inboxFindings } from './inbox-findings.ts';
import { journalFindings } from './journal-findings.ts';
import { leftFindings } from './left-findings.ts';
import { placeFindings } from './place-findings.ts';
import { programFindings } from './program-findings.ts';
import { terminalFindings } from './terminal-findings.ts';
import { worksheetFindings } from './worksheet-findings.ts';

export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** 0, or, where the journal cannot be used, what says why. */
  readonly exitCode: number;
}

/** All that can be told of this installation and its journal, each thing with its cure. Nothing is changed. */
export async function diagnose(
  { program, journal, inbox, files, place, terminal, worksheets }: Facts,
  { command }: { readonly command: string },
  context: CustodyContext,
): Promise<Diagnosis> {
  const ofProgram = programFindings(program);
  const ofJournal =
    'is' in program.sqlite
      ? await journalFindings(journal, { command, schema: program.schema }, context)
      : { findings: [], exitCode: 5, isEncrypted: undefined }; // there is nothing to look into it with
  return {
    findings: [
      ...ofProgram,
      ...ofJournal.findings,
      ...inboxFindings(inbox, { command, isEncrypted: journal.isThere ? ofJournal.isEncrypted : false }),
      ...accessFindings(files),
      ...leftFindings(journal),
      ...placeFindings(place, { command, isEncrypted: ofJournal.isEncrypted }),
      ...terminalFindings(terminal),
      ...worksheetFindings(worksheets),
    ],
    exitCode: ofJournal.exitCode === 0 && journal.strays.length > 0 ? 5 : ofJournal.exitCode,
  };
}
