import { Command } from 'commander';
import type { GetContext } from '../live-context.ts';

export function helpNowCommand(context: GetContext): Command {
  return new Command('help-now')
    .description('help lines, without a network')
    .option('--country <code>', 'of a country, by its two letters; else of yours, or all')
    .option('--json', 'print JSON')
    .action(async ({ country, json }: { readonly country?: string; readonly json?: boolean }) => {
      const live = context();
      const [{ helpLineBlocks }, { readHelpLines }, { countryFor }, { renderBlocks }, { stylesFor }] =
        await Promise.all([
          import('../../app/help-lines.ts'),
          import('../help-lines.ts'),
          import('../chosen.ts'),
          import('../../render/text/render-text.ts'),
          import('../styles.ts'),
        ]);
      const lines = readHelpLines();
      if (json) return live.output.printJson(lines);
      const { width } = live.output;
      const blocks = helpLineBlocks(lines, country ?? countryFor(live));
      const styles = await stylesFor(live.output.hasColor('data'));
      const text = renderBlocks(blocks, { styles, ...(width === undefined ? {} : { width }) });
      live.output.print(`${text}\n`, { styled: true });
      if (country !== undefined && !lines.countries.some(({ code }) => code === country.toUpperCase()))
        live.output.say(`There are no lines for "${country}" here, so these are all there are.`);
    });
}
