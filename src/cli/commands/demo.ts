import { Command } from 'commander';
import { type GetContext, liveContext } from '../live-context.ts';

export function demoCommand(context: GetContext): Command {
  return new Command('demo')
    .description('the three jobs on example answers, in a journal that is thrown away')
    .action(async () => {
      const live = context();
      const { inThrowAwayFolder } = await import('../throw-away-folder.ts');
      const { readFile } = await import('node:fs/promises');
      const answers = await readFile(new URL('../resources/examples/abc.json', import.meta.url), 'utf8');
      await inThrowAwayFolder(async (folder) => {
        const apart = liveContext(live.process, live.streams, {
          ...live.options,
          journal: `${folder}/journal.db`,
        });
        try {
          const { demo } = await import('../../app/demo.ts');
          const { printDemo } = await import('../print-demo.ts');
          await printDemo(await demo({ worksheet: 'abc', answers, blank: 'values' }, apart), live.output);
        } finally {
          apart.close();
        }
      });
    });
}
