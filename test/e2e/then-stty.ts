// Runs the built program as a shell would, and then says in what state the terminal was left.
import { spawn, spawnSync } from 'node:child_process';
import { launcher } from '../support/program.ts';

const child = spawn(process.execPath, [launcher, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));

child.on('exit', (code) => {
  spawnSync('stty', ['-a'], { stdio: 'inherit' });
  process.exitCode = code ?? 1;
});
