import { NotFoundError, UsageError } from '../errors.ts';
import type { Traces } from '../journal/journal.ts';
import type { Context } from './context.ts';
import { findEntry } from './find-entry.ts';

/** Removes for good what one version of an entry said and no other says. */
export async function forgetVersion(name: string, version: number, context: Context): Promise<Forgotten> {
  const { entry, journal } = await findEntry(name, context);
  const versions = journal.revisions(entry.id).map(({ revision }) => revision);
  if (!versions.includes(version))
    throw new NotFoundError(
      `Entry ${entry.id} has no version ${version}.`,
      `See them: steer history ${entry.id}`,
    );
  if (version === entry.revision)
    throw new UsageError(
      `Version ${version} is what entry ${entry.id} says now.`,
      `Change it first: steer edit ${entry.id}`,
    );
  return { entry: entry.id, traces: (await context.journal.toWrite()).forget(entry.id, version) };
}

interface Forgotten {
  readonly entry: number;
  readonly traces: Traces;
}
