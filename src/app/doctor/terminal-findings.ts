import type { TerminalFacts } from './facts.ts';
import { type Finding, findingsOf } from './finding.ts';

const finding = findingsOf('terminal');

/** What the program will look like, and what it opens texts with. */
export function terminalFindings(terminal: TerminalFacts): Finding[] {
  return [aboutScreen(terminal), ...aboutLetters(terminal), aboutEditor(terminal)];
}

/** The narrowest that every prompt is set for. */
const narrowest = 40;

function aboutScreen({ columns, hasColor, isPlain }: TerminalFacts): Finding {
  if (columns === undefined)
    return finding('ok', 'screen', { message: 'No terminal: output is neither wrapped nor coloured.' });
  const message = `${columns} columns, ${hasColor ? 'with' : 'without'} colours${isPlain ? ', in plain lines' : ''}`;
  if (columns >= narrowest) return finding('ok', 'screen', { message });
  return finding('note', 'screen', {
    message,
    cure: [{ say: `Questions are easier to read in a window of ${narrowest} columns or more.` }],
  });
}

function aboutLetters({ locale }: TerminalFacts): Finding[] {
  if (locale === undefined) return [];
  const { name, value } = locale;
  if (/utf-?8/i.test(value)) return [finding('ok', 'letters', { message: `UTF-8 (${name}=${value})` })];
  return [
    finding('note', 'letters', {
      message: `${name} does not say UTF-8: letters such as “é” may look wrong.`,
      cure: [{ say: 'Where they do', command: 'export LC_ALL=C.UTF-8' }],
    }),
  ];
}

function aboutEditor({ editor: { name, from, isFound } }: TerminalFacts): Finding {
  const cure = [{ say: 'Name the one you like', command: 'export EDITOR=nano' }];
  if (name === undefined)
    return finding('note', 'editor', { message: 'There is no editor for Ctrl-G to open.', cure });
  if (!isFound)
    return finding('warning', 'editor', {
      message: `The editor “${name}”${from === undefined ? '' : ` (${from})`} is not there, so Ctrl-G cannot open it.`,
      cure,
    });
  return finding('ok', 'editor', {
    message: `Ctrl-G opens ${name}${from === undefined ? '' : ` (${from})`}`,
  });
}
