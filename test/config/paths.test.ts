import { describe, expect, test } from 'vitest';
import {
  cacheFolder,
  configFolder,
  dataFolder,
  journalFile,
  type Surroundings,
  stateFolder,
} from '../../src/config/paths.ts';

const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/writer' };
const mac: Surroundings = { platform: 'darwin', env: {}, home: '/Users/writer' };
const windows: Surroundings = { platform: 'win32', env: {}, home: 'C:\\Users\\writer' };

describe('without variables', () => {
  test.each([
    [
      'linux',
      linux,
      '/home/writer/.local/share/selfsteer',
      '/home/writer/.config/selfsteer',
      '/home/writer/.cache/selfsteer',
    ],
    [
      'freebsd',
      { ...linux, platform: 'freebsd' as const },
      '/home/writer/.local/share/selfsteer',
      '/home/writer/.config/selfsteer',
      '/home/writer/.cache/selfsteer',
    ],
    [
      'macOS',
      mac,
      '/Users/writer/Library/Application Support/selfsteer',
      '/Users/writer/Library/Application Support/selfsteer',
      '/Users/writer/Library/Caches/selfsteer',
    ],
    [
      'Windows',
      windows,
      'C:\\Users\\writer\\AppData\\Local\\selfsteer',
      'C:\\Users\\writer\\AppData\\Roaming\\selfsteer',
      'C:\\Users\\writer\\AppData\\Local\\selfsteer\\Cache',
    ],
  ])('%s has its native places', (_, surroundings, data, config, cache) => {
    expect([dataFolder(surroundings), configFolder(surroundings), cacheFolder(surroundings)]).toEqual([
      data,
      config,
      cache,
    ]);
  });
});

describe('with variables', () => {
  test.each([
    ['XDG_DATA_HOME', dataFolder],
    ['XDG_CONFIG_HOME', configFolder],
    ['XDG_CACHE_HOME', cacheFolder],
  ])('%s moves its folder on Linux', (variable, folder) => {
    expect(folder({ ...linux, env: { [variable]: '/elsewhere' } })).toBe('/elsewhere/selfsteer');
  });

  test.each([
    ['LOCALAPPDATA', dataFolder, 'D:\\elsewhere\\selfsteer'],
    ['APPDATA', configFolder, 'D:\\elsewhere\\selfsteer'],
    ['LOCALAPPDATA', cacheFolder, 'D:\\elsewhere\\selfsteer\\Cache'],
  ])('%s moves its folder on Windows', (variable, folder, expected) => {
    expect(folder({ ...windows, env: { [variable]: 'D:\\elsewhere' } })).toBe(expected);
  });

  test.each(['', 'relative/folder', './here', '~/share'])(
    'an XDG folder of %j counts for nothing',
    (value) => {
      const env = { XDG_DATA_HOME: value, XDG_CONFIG_HOME: value, XDG_CACHE_HOME: value };
      const surroundings = { ...linux, env };
      expect(dataFolder(surroundings)).toBe(dataFolder(linux));
      expect(configFolder(surroundings)).toBe(configFolder(linux));
      expect(cacheFolder(surroundings)).toBe(cacheFolder(linux));
    },
  );

  test.each(['', 'relative\\folder'])('a Windows folder of %j counts for nothing', (value) => {
    expect(dataFolder({ ...windows, env: { LOCALAPPDATA: value } })).toBe(dataFolder(windows));
  });

  test('XDG variables mean nothing on macOS and Windows', () => {
    const env = { XDG_DATA_HOME: '/elsewhere', XDG_CONFIG_HOME: '/elsewhere', XDG_CACHE_HOME: '/elsewhere' };
    expect(dataFolder({ ...mac, env })).toBe(dataFolder(mac));
    expect(configFolder({ ...windows, env })).toBe(configFolder(windows));
  });
});

test('the journal is a file in the data folder', () => {
  expect(journalFile(linux)).toBe('/home/writer/.local/share/selfsteer/journal.db');
  expect(journalFile(windows)).toBe('C:\\Users\\writer\\AppData\\Local\\selfsteer\\journal.db');
});

test.each([
  ['linux', linux, '/home/writer/.local/state/selfsteer'],
  ['linux, by a variable', { ...linux, env: { XDG_STATE_HOME: '/state' } }, '/state/selfsteer'],
  [
    'linux, by a variable that counts for nothing',
    { ...linux, env: { XDG_STATE_HOME: 'state' } },
    '/home/writer/.local/state/selfsteer',
  ],
  ['macOS', mac, '/Users/writer/Library/Application Support/selfsteer'],
  ['Windows', windows, 'C:\\Users\\writer\\AppData\\Local\\selfsteer'],
])('what is true of this machine only lies on %s', (_, surroundings, folder) => {
  expect(stateFolder(surroundings)).toBe(folder);
});
