import { createHash } from 'node:crypto';

/**
 * Tells whether the text below the head of a file is still as it was written, however its lines end and whatever
 * room is around it. It begins with a word, so that nobody takes it for a number.
 */
export function textSum(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return `sha256-${createHash('sha256').update(plain).digest('hex').slice(0, 16)}`;
}
