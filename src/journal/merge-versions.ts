import { canonical } from './canonical.ts';
import type { Moment, Revision } from './entry.ts';
import { toStored } from './moment.ts';

export interface Side {
  readonly revisions: readonly Revision[];
  readonly updatedAt: Moment;
}

interface Version {
  readonly revision: Revision;
  /** What tells it from others. */
  readonly said: string;
  readonly at: string;
  /** The last moment it is known to have been written at: one sitting goes on with one version. */
  readonly until: string;
}

/**
 * The versions of both sides, oldest first. Where one side has them all they stand as they do there, numbers
 * included; else they are numbered by time.
 */
export function mergeVersions(one: Side, other: Side): readonly Revision[] {
  const versions = distinct([...versionsOf(one), ...versionsOf(other)]);
  const complete = [one.revisions, other.revisions].filter(({ length }) => length === versions.length);
  const asThere = complete.sort((a, b) => compare(canonical(a), canonical(b))).at(-1);
  if (asThere !== undefined) return asThere;
  return versions
    .sort((a, b) => compare(a.at, b.at) || compare(a.until, b.until) || compare(a.said, b.said))
    .map(({ revision }, index) => ({ ...revision, revision: index + 1 }));
}

function versionsOf({ revisions, updatedAt }: Side): Version[] {
  const times = new Map<string, number>();
  return revisions.map((revision, index) => {
    const { at, answers, aside = {} } = revision;
    const isNewest = index === revisions.length - 1;
    const said = canonical({ at, answers, aside });
    const time = (times.get(said) ?? 0) + 1; // within a second one may come back to what one said before
    times.set(said, time);
    return {
      revision,
      said: `${said} ${time}`,
      at: toStored(at).utc,
      until: toStored(isNewest ? updatedAt : at).utc,
    };
  });
}

function distinct(versions: readonly Version[]): Version[] {
  const bySaid = new Map<string, Version>();
  for (const version of versions) {
    const known = bySaid.get(version.said);
    if (known === undefined || known.until < version.until) bySaid.set(version.said, version);
  }
  return [...bySaid.values()];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
