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

export function keyOf({ name, sequence, ctrl, meta, shift }: Keypress): Key {
  if (!ctrl && !meta && sequence !== '' && !/[\x00-\x1f\x7f]/.test(sequence)) return typed(sequence);
  if (name === undefined) return { name: 'unknown', text: '' };
  const bare = name === 'return' ? 'enter' : name;
  if (bare === 'escape') return { name: bare, text: '' };
  return { name: `${ctrl ? 'ctrl-' : ''}${meta ? 'alt-' : ''}${shift ? 'shift-' : ''}${bare}`, text: '' };
}

export function typed(text: string): Key {
  return { name: 'text', text };
}

export function pasted(sequence: string): Key {
  return { name: 'paste', text: sequence.replace(/\r\n?/g, '\n') };
}
