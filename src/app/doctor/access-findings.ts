import type { Step } from '../cures.ts';
import type { FileFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('files');

/** Who may do what with the files, and whether all of them are the writer's own. */
export function accessFindings(files: readonly FileFacts[]): Finding[] {
  const wrong = files.flatMap((file) => [...aboutOwner(file), ...aboutOthers(file), ...aboutSelf(file)]);
  const hasModes = files.some(({ mode }) => mode !== undefined);
  if (wrong.length > 0 || !hasModes) return wrong;
  return [finding('ok', 'access', { message: 'Nobody else on this machine can read or change them.' })];
}

function aboutOwner({ path, owner }: FileFacts): Finding[] {
  if (owner !== 'other') return [];
  return [
    finding('warning', 'owner', {
      message: 'This belongs to another account.',
      where: path,
      cure: step('If it should be yours', `sudo chown "$(id -un)" "${path}"`),
    }),
  ];
}

function aboutOthers({ path, kind, isOurs, mode, owner }: FileFacts): Finding[] {
  if (mode === undefined || owner === 'other') return [];
  const refused = mode & (isOurs ? 0o077 : 0o022);
  if (refused === 0) return [];
  const verb = (refused & 0o022) === 0 ? (kind === 'folder' ? 'look into' : 'read') : 'change';
  return [
    finding('warning', 'access', {
      message: `Others on this machine can ${verb} this ${kind}.`,
      where: path,
      cure: step('Keep it to yourself', `chmod ${isOurs ? modeFor(kind) : 'go-w'} "${path}"`),
    }),
  ];
}

function aboutSelf({ path, kind, mode, owner }: FileFacts): Finding[] {
  if (mode === undefined || owner !== 'self') return [];
  const needed = kind === 'folder' ? 0o700 : 0o600;
  if ((mode & needed) === needed) return [];
  return [
    finding('warning', 'own-access', {
      message: `You cannot ${(mode & 0o400) === 0 ? 'read' : 'change'} this ${kind}.`,
      where: path,
      cure: step('Give it back to yourself', `chmod u+rw${kind === 'folder' ? 'x' : ''} "${path}"`),
    }),
  ];
}

function step(say: string, command: string): Step[] {
  return [{ say, command }];
}

const modeFor = (kind: FileFacts['kind']) => (kind === 'folder' ? '700' : '600');
