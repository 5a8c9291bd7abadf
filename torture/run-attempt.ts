import { rmSync } from 'node:fs';
import { Conversation } from './conversation.ts';
import { callsIn, type DiskFault, diskEnvironment } from './failing-disk.ts';
import { afterTime, type Moment } from './moments.ts';
import type { Attempt } from './operations/operation.ts';
import { type Ended, runSteer, type Said, type Sitter } from './steer.ts';
import type { World } from './world.ts';

export interface Disturbance {
  readonly moment?: Moment | undefined;
  readonly fault?: DiskFault | undefined;
  /** The library by which disks fail and calls are counted. */
  readonly library?: string | undefined;
  /** The folder whose disk it is; all of the world's when not given. */
  readonly under?: string | undefined;
  /** A command that is to run the program. */
  readonly by?: readonly string[];
}

export interface Attempted extends Ended {
  readonly isConfirmed: boolean;
  readonly words: readonly string[];
  /** The same, with how many letters had been said before the next question. */
  readonly confirmed: Conversation['confirmed'];
  /** Typed last, with no question after it: it may be kept or not. */
  readonly pending: string | undefined;
  /** How often it said something. */
  readonly said: number;
  /** How often it changed something on its disk. */
  readonly calls: readonly string[];
}

/** Runs an operation to its end, or to the moment at which it is killed, and notes what it promised by then. */
export async function runAttempt(
  attempt: Attempt,
  world: World,
  disturbance: Disturbance,
): Promise<Attempted> {
  const { moment, library, under = world.folder, by = [] } = disturbance;
  const conversation = attempt.reply === undefined ? undefined : new Conversation(attempt.reply);
  const trace = world.file('trace.txt');
  rmSync(trace, { force: true });
  const fault = moment?.kind === 'call' ? moment.fault : disturbance.fault;
  let times = 0;
  const hear = (sitter: Sitter, said: Said) => {
    times += 1;
    if (moment?.kind === 'said' && moment.times === times)
      afterTime(moment.microseconds / 1000, () => sitter.kill());
    conversation?.hear(sitter, said);
  };
  const ended = await runSteer(attempt.args, {
    cwd: world.folder,
    env: {
      ...world.environment(attempt.secrets),
      ...(library !== undefined && diskEnvironment({ library, under, trace }, fault)),
    },
    ...(conversation === undefined && { stdin: attempt.stdin ?? '' }),
    by,
    inTerminal: attempt.inTerminal ?? false,
    onStart: (sitter) => {
      if (moment?.kind === 'time') afterTime(moment.milliseconds, () => sitter.kill());
    },
    onOutput: hear,
  });
  return {
    ...ended,
    isConfirmed: attempt.isConfirmed(ended),
    words: conversation?.confirmed.map(({ word }) => word) ?? [],
    confirmed: conversation?.confirmed ?? [],
    pending: conversation?.pending,
    said: times,
    calls: callsIn(trace),
  };
}
