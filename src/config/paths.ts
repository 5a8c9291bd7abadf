import { posix, win32 } from 'node:path';

/** What decides where files belong; the caller reads it from the process. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The journal, and the writer's own worksheets. */
export function dataFolder(surroundings: Surroundings): string {
  switch (surroundings.platform) {
    case 'darwin':
      return posix.join(surroundings.home, 'Library/Application Support/selfsteer');
    case 'win32':
      // Local, not roaming: a private journal is not to be copied to a company's server at logout.
      return win32.join(windowsFolder(surroundings, 'LOCALAPPDATA', 'AppData\\Local'), 'selfsteer');
    default:
      return posix.join(xdgFolder(surroundings, 'XDG_DATA_HOME', '.local/share'), 'selfsteer');
  }
}

export function configFolder(surroundings: Surroundings): string {
  switch (surroundings.platform) {
    case 'darwin':
      return posix.join(surroundings.home, 'Library/Application Support/selfsteer');
    case 'win32':
      return win32.join(windowsFolder(surroundings, 'APPDATA', 'AppData\\Roaming'), 'selfsteer');
    default:
      return posix.join(xdgFolder(surroundings, 'XDG_CONFIG_HOME', '.config'), 'selfsteer');
  }
}

export function settingsFile(surroundings: Surroundings): string {
  const { join } = surroundings.platform === 'win32' ? win32 : posix;
  return join(configFolder(surroundings), 'config.txt');
}

/** What is true of this machine, and of no other. */
export function stateFolder(surroundings: Surroundings): string {
  return surroundings.platform === 'darwin' || surroundings.platform === 'win32'
    ? dataFolder(surroundings)
    : posix.join(xdgFolder(surroundings, 'XDG_STATE_HOME', '.local/state'), 'selfsteer');
}

/** What can be made again: compiled code. */
export function cacheFolder(surroundings: Surroundings): string {
  switch (surroundings.platform) {
    case 'darwin':
      return posix.join(surroundings.home, 'Library/Caches/selfsteer');
    case 'win32':
      return win32.join(windowsFolder(surroundings, 'LOCALAPPDATA', 'AppData\\Local'), 'selfsteer', 'Cache');
    default:
      return posix.join(xdgFolder(surroundings, 'XDG_CACHE_HOME', '.cache'), 'selfsteer');
  }
}

export function journalFile(surroundings: Surroundings): string {
  const { join } = surroundings.platform === 'win32' ? win32 : posix;
  return join(dataFolder(surroundings), 'journal.db');
}

/** The XDG rule: a variable that is unset, empty or relative counts for nothing. */
function xdgFolder({ env, home }: Surroundings, variable: string, otherwise: string): string {
  const folder = env[variable] ?? '';
  return posix.isAbsolute(folder) ? folder : posix.join(home, otherwise);
}

function windowsFolder({ env, home }: Surroundings, variable: string, otherwise: string): string {
  const folder = env[variable] ?? '';
  return win32.isAbsolute(folder) ? folder : win32.join(home, otherwise);
}
