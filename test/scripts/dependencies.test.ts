import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  dependenciesFile,
  dependenciesPage,
  inWords,
  namesOf,
  readLock,
} from '../../scripts/dependencies.ts';
import { allowedLicences, dependencyReasons } from '../../scripts/dependency-reasons.ts';
import { broughtAlong } from '../../scripts/installed.ts';

const root = join(import.meta.dirname, '../..');
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const { packages } = readLock();

test('the page about dependencies is what is installed; npm run dependencies writes it', () => {
  expect(readFileSync(dependenciesFile, 'utf8')).toBe(dependenciesPage());
});

test('each dependency has a reason, and nothing else has one', () => {
  const direct = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.keys(dependencyReasons).sort()).toEqual(Object.keys(direct).sort());
  expect(namesOf('runtime')).toEqual(Object.keys({ ...dependencies, ...optionalDependencies }).sort());
});

test('what is shipped, and what that brings along, is under licences that allow it', () => {
  const shipped = namesOf('runtime', 'bundled');
  const places = [...shipped.map((name) => `node_modules/${name}`), ...broughtAlong(packages, shipped)];
  const others = places.filter((place) => !allowedLicences.includes(packages[place]?.license ?? ''));
  expect(places.length).toBeGreaterThan(50);
  expect(others).toEqual([]);
});

test('every package of the lock is reached from a dependency', () => {
  const names = Object.keys(dependencyReasons);
  const reached = [...names.map((name) => `node_modules/${name}`), ...broughtAlong(packages, names)];
  expect(reached.sort()).toEqual(
    Object.keys(packages)
      .filter((place) => place !== '')
      .sort(),
  );
});

test('what a package asks for is looked for beside it first, then in the folders above', () => {
  const lock = {
    'node_modules/a': { dependencies: { b: '1', '@s/c': '1' }, optionalDependencies: { gone: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { d: '1', '@s/c': '1' } },
    'node_modules/a/node_modules/d': {},
    'node_modules/b': { dependencies: { e: '1' } },
    'node_modules/@s/c': { peerDependencies: { a: '1' } },
    'node_modules/e': {},
  };
  expect(broughtAlong(lock, ['a'])).toEqual([
    'node_modules/a/node_modules/b',
    'node_modules/@s/c',
    'node_modules/a/node_modules/d',
  ]);
});

test.each([
  [12, '1 kB'],
  [61_499, '61 kB'],
  [1_000_000, '1 MB'],
  [14_400_000, '14 MB'],
])('%i bytes are %s', (bytes, words) => expect(inWords(bytes)).toBe(words));
