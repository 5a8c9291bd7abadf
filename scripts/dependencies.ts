import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyReasons, type Use } from './dependency-reasons.ts';
import { broughtAlong, type Installed, installedIn, type Lock } from './installed.ts';

const root = join(import.meta.dirname, '..');
export const dependenciesFile = join(root, 'docs/dependencies.md');

const headings: readonly (readonly [Use, string, string])[] = [
  [
    'runtime',
    'Installed with the program',
    'In node_modules beside it, with the native parts for your machine.',
  ],
  ['bundled', 'Built into the program', 'In dist/, with their licences in dist/THIRD-PARTY-NOTICES.txt.'],
  ['development', 'For those who work on it', 'Not in the package: to build, to test, to check.'],
];

/** What the program stands on, and why: docs/dependencies.md. */
export function dependenciesPage(): string {
  const { packages } = readLock();
  return [
    '# What the program stands on',
    '',
    'Made by `npm run dependencies` from package-lock.json, node_modules and `scripts/dependency-reasons.ts`; a test holds it to them. Sizes are of the unpacked package, without native parts. People are those whom a package names itself. `npm run sbom` writes all of it as CycloneDX to dist/sbom.cdx.json.',
    '',
    ...headings.flatMap(([use, heading, sentence]) => section(use, heading, sentence, packages)),
  ].join('\n');
}

function section(use: Use, heading: string, sentence: string, lock: Lock): string[] {
  const names = namesOf(use);
  const rows = names.map((name) => row(name, installedIn(join(root, 'node_modules', name))));
  return [
    ...[`## ${heading}`, '', sentence, ''],
    ...['| package | why | size | people | licence |', '| --- | --- | --- | --- | --- |', ...rows],
    ...['', bringing(broughtAlong(lock, names), lock), ''],
  ];
}

/** In the order of their names. */
export function namesOf(...uses: readonly Use[]): string[] {
  const entries = Object.entries(dependencyReasons).filter(([, [use]]) => uses.includes(use));
  return entries.map(([name]) => name).sort();
}

function row(name: string, { name: own, version, licence, people, size }: Installed): string {
  const why = dependencyReasons[name]?.[1] ?? '';
  const called = name === own ? name : `${name}, which is ${own}`;
  const shown = people.length > 3 ? [...people.slice(0, 3), 'others'] : people;
  return `| ${called} ${version} | ${why} | ${inWords(size)} | ${shown.join(', ') || '–'} | ${licence} |`;
}

/** Two digits are enough to see that one is large. */
export function inWords(bytes: number): string {
  const kilobytes = Number((bytes / 1000).toPrecision(2));
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} kB` : `${kilobytes / 1000} MB`;
}

function bringing(places: readonly string[], lock: Lock): string {
  if (places.length === 0) return 'They bring nothing along.';
  const counts = Map.groupBy(places, (place) => lock[place]?.license ?? 'none named');
  const said = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { length }]) => `${name} ${length}`);
  return `They bring along, for all kinds of machines together: ${places.length} (${said.join(', ')}).`;
}

export function readLock(): { readonly packages: Lock } {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

if (import.meta.main) writeFileSync(dependenciesFile, dependenciesPage());
