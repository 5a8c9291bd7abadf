/**
 * Text with everything a terminal would obey made readable instead: control characters, and the marks that
 * reorder text around them. Newlines and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(obeyed, (character) => signOf(character.charCodeAt(0)));
}

const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function signOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
