import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { Home } from '../../trace/home.ts';
import { hasKeyring, startKeyringSession } from '../../trace/keyring-session.ts';
import { runStep } from '../../trace/run-step.ts';
import { everyStep, keyringSteps, someSteps } from '../../trace/steps.ts';
import { whyNotTraced } from '../../trace/strace.ts';
import { temporaryHome } from '../support/home.ts';

const reason = whyNotTraced();

describe.skipIf(reason !== undefined)(
  `what the system sees of the program${reason ? `: ${reason}` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'steer-test-'));
    const home = new Home(folder);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(someSteps)(
      '$name: no socket, nothing written elsewhere, nothing that others can read',
      async (step) => {
        expect(await runStep(step, home)).toMatchObject({ sockets: 0, faults: [] });
      },
    );

    test.runIf(hasKeyring)('what is remembered goes to the session’s keyring, and nowhere else', async () => {
      const other = new Home(temporaryHome());
      const { environment, end } = await startKeyringSession(other.folder, other.environment());
      onTestFinished(end);
      for (const step of keyringSteps) {
        const { faults, sockets } = await runStep(step, other, environment.DBUS_SESSION_BUS_ADDRESS);
        expect([step.name, faults, sockets > 0]).toEqual([step.name, [], step.asksKeyring ?? false]);
      }
    });

    test('what is out of bounds is seen', async () => {
      const [fill] = everyStep;
      const other = new Home(temporaryHome());
      Object.defineProperty(other, 'data', { value: '/nowhere' });
      const { faults } = await runStep({ ...fill, name: 'fill', args: fill?.args ?? [] }, other);
      expect(faults).toContainEqual(expect.stringContaining('It wrote outside'));
    });
  },
);

test('there is a step of each kind', () => {
  expect(someSteps).toHaveLength(7);
});
