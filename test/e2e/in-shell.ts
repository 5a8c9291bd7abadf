// A shell as a person has it, with jobs; it is told where the program is as $steer.
import { spawnSync } from 'node:child_process';
import { launcher } from '../support/program.ts';

const env = { ...process.env, steer: `${process.execPath} ${launcher}`, PS1: 'sh> ', HISTFILE: '' };
spawnSync('bash', ['--norc', '--noprofile', '-i'], { stdio: 'inherit', env });
