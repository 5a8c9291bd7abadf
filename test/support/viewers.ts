import { spawnSync } from 'node:child_process';

/** What somebody does in a form, by the field's name: the text they type, the number of the button or box they press. */
export type Typed = Readonly<Record<string, string>>;

const python = '/usr/bin/python3';

/** Whether the library that many tools for PDFs are made of is on this machine. */
export const hasPikepdf = spawnSync(python, ['-c', 'import pikepdf']).status === 0;

const script = `
import json, sys, pikepdf
source, target, typed, saving = sys.argv[1], sys.argv[2], json.loads(sys.argv[3]), json.loads(sys.argv[4])

def fields(nodes, above=''):
    for node in nodes:
        name = above + str(node.get('/T', ''))
        kids = list(node.get('/Kids', []))
        if any('/T' in kid for kid in kids):
            yield from fields(kids, name + '.')
        else:
            yield name, node, kids or [node]

def mark(node, place):
    state = next(one for one in place.AP.N.keys() if one != '/Off')
    node.V = place.AS = pikepdf.Name(state)

with pikepdf.open(source) as pdf:
    for name, node, places in fields(pdf.Root.AcroForm.Fields):
        if name not in typed: continue
        elif node.FT == '/Btn': mark(node, places[int(typed[name])])
        else: node.V = pikepdf.String(typed[name])
    modes = pikepdf.ObjectStreamMode
    saving['object_stream_mode'] = modes.generate if saving.pop('packed', False) else modes.disable
    pdf.save(target, **saving)
`;

/** The form as a tool fills it in that writes the whole file anew. */
export function filledByPikepdf(source: string, target: string, typed: Typed, saving: object): void {
  const args = ['-c', script, source, target, JSON.stringify(typed), JSON.stringify(saving)];
  const { status, stderr } = spawnSync(python, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** The form as the viewer in a browser saves it: what changed, appended to what was there. */
export async function filledByPdfjs(bytes: Uint8Array, typed: Typed): Promise<Uint8Array> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const fields = (await pdf.getFieldObjects()) as unknown as Record<string, readonly Field[]>; // its types say only "Object"
  for (const [name, value] of Object.entries(typed)) {
    const shown = (fields[name] ?? []).filter(({ type }) => type !== '');
    for (const [index, { id, type }] of shown.entries())
      pdf.annotationStorage.setValue(id, { value: type === 'text' ? value : index === Number(value) });
  }
  return pdf.saveDocument();
}

interface Field {
  readonly id: string;
  readonly type: string;
}
