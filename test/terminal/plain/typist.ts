import { PassThrough, Writable } from 'node:stream';
import type { Block } from '../../../src/document/document.ts';
import type { Prompter } from '../../../src/questions/prompter.ts';
import { type PlainPrompterOptions, plainPrompter } from '../../../src/terminal/plain/plain-prompter.ts';

/** A writer at a plain terminal who types a line whenever one is waited for, until there are none left. */
export function aTypist(
  typed: readonly string[],
  options: Partial<PlainPrompterOptions> & { columns?: number } = {},
) {
  const input = new PassThrough();
  const waiting = [...typed];
  let transcript = '';
  const output = Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        transcript += chunk;
        if (chunk.endsWith('> ')) typeNext();
        done();
      },
    }),
    options.columns === undefined ? {} : { columns: options.columns },
  );

  function typeNext(): void {
    const line = waiting.shift();
    if (line === undefined) return void input.end();
    transcript += `${line}\n`;
    input.write(`${line}\n`);
  }

  const prompter: Prompter = plainPrompter({
    input,
    output,
    signal: new AbortController().signal,
    render: (blocks: readonly Block[]) => blocks.map(wordsOf).join('\n'),
    ...options,
  });
  return { prompter, transcript: () => transcript };
}

function wordsOf(block: Block): string {
  if (block.kind !== 'paragraph') return block.kind;
  return block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

/** Asks once; the reply, and everything on the terminal after what is said only at the first question. */
export async function converse<R>(
  typed: readonly string[],
  ask: (prompter: Prompter) => Promise<R>,
  options: Parameters<typeof aTypist>[1] = {},
): Promise<{ reply: R; transcript: string }> {
  const { prompter, transcript } = aTypist(typed, options);
  const reply = await ask(prompter);
  return { reply, transcript: transcript().replace(/^[\s\S]*?makes it text\.\n\n/, '') };
}
