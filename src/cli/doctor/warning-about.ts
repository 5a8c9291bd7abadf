import { cloudOrNetwork } from '../../app/doctor/cloud-or-network.ts';
import { sayShared } from '../../app/doctor/place-findings.ts';
import { standingOf } from './place-of.ts';

/**
 * What to know about where a journal was just begun; undefined where its folder is of this machine alone. `command` is
 * how the program is called for it.
 */
export function warningAbout(file: string, command: string): string | undefined {
  const shared = cloudOrNetwork(standingOf(file));
  return shared === undefined ? undefined : `${sayShared(shared)} What to do: ${command} doctor`;
}
