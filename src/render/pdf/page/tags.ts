/** A part of the document as a screen reader is told of it: PDF's structure types. */
export type Role =
  | ('Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'BlockQuote' | 'Div')
  | ('L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Form' | 'Link' | 'TOC' | 'TOCI');

export class Tag {
  readonly role: Role;
  readonly children: Tag[] = [];
  /** What a reader's table of contents calls it. */
  title?: string;
  readonly scope: 'Row' | 'Column' | undefined;

  constructor(role: Role, scope?: 'Row' | 'Column') {
    this.role = role;
    this.scope = scope;
  }

  add(role: Role, scope?: 'Row' | 'Column'): Tag {
    const child = new Tag(role, scope);
    this.children.push(child);
    return child;
  }

  /** What was set for it is not used after all. */
  drop(child: Tag): void {
    this.children.splice(this.children.indexOf(child), 1);
  }
}
