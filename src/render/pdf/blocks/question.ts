import type { Question } from '../../../document/document.ts';
import { visible } from '../../../text/controls.ts';
import { asking, fieldAt, gapOf, indented, type Setting, within } from '../page/setting.ts';
import { heightOf, kept, keptWithNext, type Strip } from '../page/strip.ts';
import { breakLines, lineOf, type Span } from '../type/break-lines.ts';
import { lineStrips, muted, wordLook, wordStrips } from './words.ts';

/** A question whose whole is no higher than this part of a page stays on one page. */
const wholePart = 0.3;

/** What is asked, when, and the help with it; all of it stays with the beginning of what stands below. */
export function questionStrips(question: Question, setting: Setting): Strip[] {
  const own = within(named(question, setting), setting.tag.add('Sect'));
  const inner = indented(own, question.number === undefined ? 0 : setting.look.body * 2);
  const head = headStrips(question, own, inner);
  const body = inner.strips(question.blocks, inner);
  const strips = body.length === 0 ? kept(head) : [...keptWithNext(head), ...close(body)];
  const whole = heightOf(strips) <= setting.pageHeight * wholePart ? kept(strips) : strips;
  return whole.map((strip, index) => (index === 0 ? { ...strip, before: gapOf(setting) } : strip));
}

/** Room to write begins right below the words. */
function close(body: readonly Strip[]): Strip[] {
  return body.map((strip, index) => (index === 0 ? { ...strip, before: Math.min(strip.before, 3) } : strip));
}

/** The fields below a question are called after it. */
export function named({ id, ask }: Question, setting: Setting): Setting {
  return id === undefined ? setting : asking(fieldAt(setting, id), ask);
}

/** The number hangs beside the words. */
export function headStrips(
  { number, ask, condition, hint }: Question,
  own: Setting,
  inner: Setting,
): Strip[] {
  const { look } = own;
  const bold = wordLook(own, { face: 'bold' });
  const tag = own.tag.add(own.askRole);
  const lead = number === undefined ? '' : `${number}.`;
  const lines = breakLines([{ ...bold, text: visible(ask) }], inner.width, own.faces);
  const asked = lineStrips(lines, inner, tag, look.body).map(
    (strip, index): Strip =>
      index > 0 || lead === ''
        ? strip
        : { ...strip, draw: withLead({ ...bold, text: lead }, strip, own, tag) },
  );
  return [
    ...asked,
    ...(condition === undefined ? [] : wordStrips(condition, inner, { face: 'italic', size: look.small })),
    ...(hint === undefined ? [] : wordStrips(hint, inner, { grey: muted, size: look.small })),
  ];
}

function withLead(lead: Span, strip: Strip, setting: Setting, tag: Setting['tag']): Strip['draw'] {
  const [drawn] = lineStrips([lineOf(lead, setting.faces)], setting, tag, lead.size);
  return (canvas, top, height) => {
    drawn?.draw(canvas, top, height);
    strip.draw(canvas, top, height);
  };
}
