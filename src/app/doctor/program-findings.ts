import type { ProgramFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('program');

/** The program, what it runs on, and whether they belong together. */
export function programFindings(program: ProgramFacts): Finding[] {
  return [aboutBuild(program), aboutNode(program), aboutSqlite(program)];
}

function aboutBuild({ version, packageVersion, isBehindSources }: ProgramFacts): Finding {
  if (packageVersion !== undefined && packageVersion !== version)
    return finding('fault', 'build', {
      message: `The program that runs is ${version}, and its package is ${packageVersion}.`,
      cure: isBehindSources === undefined ? again : build,
    });
  if (isBehindSources === true)
    return finding('note', 'build', {
      message: `steer ${version}, and its sources have changed since it was built.`,
      cure: build,
    });
  return finding('ok', 'build', { message: `steer ${version}` });
}

const again = [{ say: 'Install it again', command: 'npm install --global selfsteer' }];
const build = [{ say: 'Build it', command: 'npm run build' }];

function aboutNode({ node, oldestNode }: ProgramFacts): Finding {
  if (isBefore(node, oldestNode))
    return finding('fault', 'node', {
      message: `Node.js ${node} is too old: ${oldestNode} or newer is needed.`,
      cure: [{ say: 'Install a newer one: https://nodejs.org' }],
    });
  return finding('ok', 'node', { message: `Node.js ${node}` });
}

function isBefore(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split('.').map(Number));
  for (const [index, number] of (two ?? []).entries()) {
    const own = one?.[index] ?? 0;
    if (own !== number) return own < number;
  }
  return false;
}

function aboutSqlite({ sqlite }: ProgramFacts): Finding {
  if ('is' in sqlite) return finding('ok', 'sqlite', { message: `SQLite ${sqlite.is}` });
  const { problem, hint } = sqlite;
  return finding('fault', 'sqlite', { message: problem, cure: hint === undefined ? [] : [{ say: hint }] });
}
