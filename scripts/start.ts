import { join } from 'node:path';
import { isatty } from 'node:tty';
import { build } from './build.ts';

// What `npm start` runs: the menu where somebody can answer, else the demonstration.
await build();
const given = process.argv.slice(2);
const args = given.length > 0 || (isatty(0) && isatty(2)) ? given : ['demo'];
const launcher = join(import.meta.dirname, '../bin/steer.js');
process.argv.splice(1, process.argv.length, launcher, ...args);
await import(launcher);
