import { Command, Option } from 'commander';
import type { GetContext } from '../live-context.ts';
import { readVersion } from './history.ts';

interface ShowFlags {
  readonly json?: boolean;
  readonly format: 'text' | 'md' | 'html' | 'pdf' | 'json';
  readonly revision?: number;
}

export function showCommand(context: GetContext): Command {
  return new Command('show')
    .description('show an entry')
    .argument('<entry>', 'its number, "last", or the beginning of its uuid')
    .addOption(
      new Option('--format <format>', 'how').choices(['text', 'md', 'html', 'pdf', 'json']).default('text'),
    )
    .option('--revision <n>', 'as it was in that version', readVersion)
    .option('--json', 'print JSON')
    .action(async (name: string, { json, format, revision }: ShowFlags) => {
      const live = context();
      const { showEntry, showEntryAsJson } = await import('../../app/show-entry.ts');
      if (json || format === 'json')
        return live.output.printJson(await showEntryAsJson(name, live, revision));
      const document = await showEntry(name, live, revision);
      if (format !== 'text') {
        const { refuseOnScreen } = await import('../refuse-on-screen.ts');
        refuseOnScreen({ kind: 'stdout', format }, live.output);
        const { paperFor } = await import('../chosen.ts');
        const { writerFor } = await import('../writer-for.ts');
        const { write } = await writerFor(format, { paper: paperFor(live) }, live.output);
        return live.output.print(await write([document]));
      }
      const { printDocument } = await import('../print-document.ts');
      await printDocument(document, live.output);
    });
}
