import type { Document } from '../document/document.ts';
import { renderText } from '../render/text/render-text.ts';
import type { Output } from './output.ts';
import { stylesFor } from './styles.ts';

/** A document as text, to fit the screen it is read on; in a pipe never wrapped. */
export async function printDocument(document: Document, output: Output): Promise<void> {
  const { width } = output;
  const styles = await stylesFor(output.hasColor('data'));
  output.print(renderText(document, { styles, ...(width === undefined ? {} : { width }) }), { styled: true });
}
