import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function todayCommand(context: GetContext): Command {
  return new Command('today')
    .description('what is open: drafts, and what you meant to look at again')
    .option('--json', 'print JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const live = context();
      const { commandFor, openThings } = await import('../../app/open-things.ts');
      const things = await openThings(live);
      if (json)
        return live.output.printJson(
          things.map((thing) => {
            const { kind, id, title, since } = thing;
            return { kind, id, title, since, command: commandFor(thing) };
          }),
        );
      if (things.length === 0) return live.output.say('Nothing is open.');
      const { openLines } = await import('../open-lines.ts');
      live.output.print(openLines(things, live.output.width), { styled: true });
    });
}
