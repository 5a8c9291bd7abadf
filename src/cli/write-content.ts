import { writeFileSync } from 'node:fs';
import { type Content, chunksOf } from './content.ts';

/** Writes a text, or its pieces as they come, to an open file. */
export function writeContent(file: number, content: Content): void {
  for (const chunk of chunksOf(content)) writeFileSync(file, chunk);
}
