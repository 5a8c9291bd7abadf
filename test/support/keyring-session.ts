import { onTestFinished } from 'vitest';
import { startKeyringSession } from '../../trace/keyring-session.ts';
import { type Environment, environment } from './home.ts';

/** A session whose keyring is open until the test is finished: what programs in it need to know. */
export async function keyringSession(home: string): Promise<Environment> {
  const session = await startKeyringSession(home, environment(home));
  onTestFinished(session.end);
  return session.environment;
}
