import { type CloudOrNetwork, cloudOrNetwork } from './cloud-or-network.ts';
import type { PlaceFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('place');

interface Keeping {
  readonly command: string;
  /** Undefined where it cannot be told. */
  readonly isEncrypted: boolean | undefined;
}

/** The disk and the folder that the journal is on. */
export function placeFindings(place: PlaceFacts, keeping: Keeping): Finding[] {
  return [aboutSharing(place, keeping), ...aboutWriting(place), ...aboutRoom(place)];
}

function aboutSharing({ folder, standing }: PlaceFacts, { command, isEncrypted }: Keeping): Finding {
  const shared = cloudOrNetwork(standing);
  if (shared === undefined)
    return finding('ok', 'shared', {
      message: 'The folder is of this machine alone, as far as can be told.',
    });
  const encrypt = { say: 'And encrypt it, wherever it lies', command: `${command} journal encrypt` };
  return finding('warning', 'shared', {
    message: sayShared(shared),
    where: shared.kind === 'cloud' ? shared.folder : folder,
    cure: [
      {
        say: 'While nothing writes to it, move it to a folder of this machine alone, and name it there with --journal or STEER_JOURNAL.',
      },
      ...(isEncrypted === false ? [encrypt] : []),
    ],
  });
}

/** Why a journal should be elsewhere. */
export function sayShared(shared: CloudOrNetwork): string {
  if (shared.kind === 'network')
    return `This folder is on a network (${shared.fileSystem}): a journal in it may be damaged where two machines write to it at once, or the connection breaks.`;
  return `This is a folder of ${shared.service}: a journal in it goes to other machines, and a copy that is taken while you write may be damaged.`;
}

function aboutWriting({ folder, isReadOnly }: PlaceFacts): Finding[] {
  if (!isReadOnly) return [];
  return [
    finding('warning', 'read-only', {
      message: 'The disk takes no writing: nothing new can be kept here.',
      where: folder,
      cure: [{ say: 'Mount it to be written, or name a journal elsewhere with --journal.' }],
    }),
  ];
}

/** An upgrade, an encryption and a sweep each write the journal once more. */
const timesTaken = 3;
const leastFree = 50e6;

function aboutRoom({ folder, free, taken }: PlaceFacts): Finding[] {
  if (free === undefined) return [];
  if (free >= Math.max(leastFree, timesTaken * taken))
    return [finding('ok', 'room', { message: `${said(free)} are free on its disk.` })];
  return [
    finding('warning', 'room', {
      message: `Only ${said(free)} are free on its disk, and the journal takes ${said(taken)}.`,
      where: folder,
      cure: [{ say: 'Free some space: what changes all of the journal needs room for it three times.' }],
    }),
  ];
}

function said(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}
