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
      if (format === 'pdf') {
        const { pdfOf, refuseOnScreen } = await import('../pdf.ts');
        refuseOnScreen({ kind: 'stdout', format }, live.output);
        const { paperFrom } = await import('../../config/paper.ts');
        return live.output.print(
          await pdfOf([document], { paper: paperFrom(live.process.env) }, live.output),
        );
      }
      if (format !== 'text') {
        const { renderers } = await import('../../render/renderer.ts');
        const { paperFrom } = await import('../../config/paper.ts');
        const renderer = await renderers[format]();
        return live.output.print(renderer.render([document], { paper: paperFrom(live.process.env) }));
      }
      const { printDocument } = await import('../print-document.ts');
      await printDocument(document, live.output);
    });
}
