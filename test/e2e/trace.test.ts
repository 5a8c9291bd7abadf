import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Home } from '../../trace/home.ts';
import { runStep } from '../../trace/run-step.ts';
import { everyStep, someSteps } from '../../trace/steps.ts';
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
