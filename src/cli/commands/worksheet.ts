import { Command, Option } from 'commander';
import type { Shelved } from '../../app/context.ts';
import type { GetContext } from '../live-context.ts';

export function worksheetCommand(context: GetContext): Command {
  return new Command('worksheet')
    .description('the worksheets there are')
    .addCommand(list(context))
    .addCommand(show(context))
    .addCommand(lint(context))
    .helpCommand(false);
}

function list(context: GetContext): Command {
  return new Command('list')
    .description('list the worksheets')
    .addOption(
      new Option('--need <need>', 'those for what you need now').choices(['urge', 'upset', 'plan', 'family']),
    )
    .option('--json', 'print JSON')
    .action(async ({ need, json }: { need?: string; json?: boolean }) => {
      const live = context();
      const { shelved, broken } = await (await live.fullLibrary()).readable();
      const shelf = await fitting(need, shelved);
      for (const { problems } of broken) live.output.complain(problems);
      if (json) {
        return live.output.printJson(
          shelf.map(
            ({ worksheet: { id, version, title, aliases, summary, points, audience, minutes }, group }) => ({
              id,
              version,
              title,
              aliases,
              summary,
              points,
              audience,
              minutes: minutes ?? null,
              group,
            }),
          ),
        );
      }
      const { worksheetLines } = await import('../worksheet-lines.ts');
      live.output.print(worksheetLines(shelf, live.output));
    });
}

async function fitting(need: string | undefined, shelf: readonly Shelved[]): Promise<readonly Shelved[]> {
  if (need === undefined) return shelf;
  const { needs } = await import('../../app/worksheet-places.ts');
  const { fits } = needs.find(({ value }) => value === need) ?? { fits: () => true };
  return shelf.filter(({ worksheet }) => fits(worksheet));
}

function show(context: GetContext): Command {
  return new Command('show')
    .description('what a worksheet is for and what it asks')
    .argument('<worksheet>', 'its name, or the path of a .yaml file')
    .option('--json', 'print the definition as JSON')
    .action(async (name: string, { json }: { json?: boolean }) => {
      const live = context();
      if (json) return live.output.printJson(await live.library.find(name));
      const { describeWorksheet } = await import('../../app/describe-worksheet.ts');
      const { printDocument } = await import('../print-document.ts');
      await printDocument(await describeWorksheet(name, live), live.output);
    });
}

function lint(context: GetContext): Command {
  return new Command('lint')
    .description('check worksheets you write')
    .argument('<file...>', '.yaml files')
    .option('--strict', 'take advice for an error')
    .action(async (files: string[], { strict }: { strict?: boolean }) => {
      const live = context();
      const { lintWorksheets } = await import('../lint-worksheets.ts');
      const { advice, count } = await lintWorksheets(await live.fullLibrary(), files, {
        strict: strict === true,
      });
      for (const line of advice) live.output.complain(line);
      live.output.say(count === 1 ? 'The worksheet is in order.' : `All ${count} worksheets are in order.`);
    });
}
