/** One key, or a whole paste. */
export interface Key {
  /** "text" for what types itself, "paste", else what the key is called: "enter", "shift-tab", "ctrl-a". */
  readonly name: string;
  /** What a "text" or a "paste" puts in; newlines are "\n". */
  readonly text: string;
}

/** A key as Node's readline tells it. */
export interface Keypress {
  readonly name?: string | undefined;
  readonly sequence: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

export function keyOf(press: Keypress): Key {
  const { name, sequence, ctrl, shift } = press;
  const meta = press.meta || isBehindEsc(press);
  if (!ctrl && !meta && sequence !== '' && !/[\x00-\x1f\x7f]/.test(sequence)) return typed(sequence);
  if (sequence === '\x1f') return { name: 'ctrl-_', text: '' }; // readline has no name for it
  if (name === undefined) return { name: 'unknown', text: '' };
  const bare = name === 'return' ? 'enter' : name;
  if (bare === 'escape') return { name: bare, text: '' };
  return { name: `${ctrl ? 'ctrl-' : ''}${meta ? 'alt-' : ''}${shift ? 'shift-' : ''}${bare}`, text: '' };
}

/** Some terminals send Alt with an arrow as an Esc before it, of which readline tells only the arrow. */
function isBehindEsc({ name, sequence }: Keypress): boolean {
  return name !== 'escape' && /^\x1b\x1b[[O]/.test(sequence);
}

export function typed(text: string): Key {
  return { name: 'text', text };
}

export function pasted(sequence: string): Key {
  return { name: 'paste', text: sequence.replace(/\r\n?/g, '\n') };
}
