import type { Demo } from '../app/demo.ts';
import { renderers } from '../render/renderer.ts';
import type { Output } from './output.ts';
import { printDocument } from './print-document.ts';

/** So many lines of an export and of a blank are enough to see what they are. */
const glimpse = 24;

/** Shows each job with the command that does it, and says what to type next. */
export async function printDemo({ shown, exported, blank }: Demo, output: Output): Promise<void> {
  const [markdown, text] = await Promise.all([renderers.md(), renderers.text()]);
  const say = (words: string) => output.print(`${words}\n`);
  say('Example answers, in a journal that is thrown away when this is done.\n');
  say('1. Fill in a worksheet. Here its answers come from a file: steer fill abc --answers abc.json\n');
  await printDocument(shown, output);
  say('\n2. Take it with you: steer export --output journal.md\n');
  say(firstLines(markdown.render(exported.map(({ document }) => document))));
  say('\n3. Print it blank for a meeting: steer print values\n');
  say(firstLines(text.render([blank], { width: 80 })));
  say(
    '\nNow yours. In a terminal:\n\n  npx steer              the menu\n  npx steer fill abc     a worksheet, question by question\n  npx steer --help       everything else',
  );
}

function firstLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  const rest = lines.length - glimpse;
  return [...lines.slice(0, glimpse), ...(rest > 0 ? [`… and ${rest} lines more`] : [])].join('\n');
}
