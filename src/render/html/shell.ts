import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { slideScript } from './slide-script.ts';
import { styleFor } from './style/style.ts';
import { writeHtml } from './write-html.ts';

export interface ShellOptions {
  readonly title: string;
  readonly language: string;
  readonly paper: 'a4' | 'letter';
  readonly large: boolean;
  readonly screen: boolean;
}

/** What stands before all documents, and after them: a page that needs nothing from outside itself. */
export function shellFor(options: ShellOptions): { readonly start: string; readonly end: string } {
  const { title, language, screen } = options;
  const html = h('html', { lang: language }, [
    '\n',
    h('head', [
      ...meta({ charSet: 'utf-8' }),
      ...meta({ httpEquiv: 'Content-Security-Policy', content: policy(screen) }),
      ...meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      ...meta({ name: 'referrer', content: 'no-referrer' }),
      ...meta({ name: 'robots', content: 'noindex' }),
      h('title', title),
      '\n',
      h('style', styleFor(options)),
      '\n',
    ]),
    '\n',
    h('body', ['\n', h('main', [{ type: 'comment', value: seam }]), '\n', ...(screen ? buttons() : [])]),
  ]);
  const [start = '', end = ''] = writeHtml([{ type: 'doctype' }, { type: 'text', value: '\n' }, html]).split(
    `<!--${seam}-->`, // a title that holds this is escaped
  );
  return { start: `${start}\n`, end: `${end}\n` };
}

const seam = 'documents';

function meta(properties: Readonly<Record<string, string>>): ElementContent[] {
  return [{ type: 'text', value: '\n' }, h('meta', properties)];
}

/** Nothing may be loaded, sent or run, but for the one script that is known by its sum. */
function policy(screen: boolean): string {
  const sum = createHash('sha256').update(slideScript).digest('base64');
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(screen ? [`script-src 'sha256-${sum}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Hidden until there is a script to make them work. */
function buttons(): ElementContent[] {
  return [
    h('nav.bar', { hidden: true, ariaLabel: 'Sections' }, [
      h('button', { type: 'button' }, '← Back'),
      ' ',
      h('output', { ariaLive: 'polite' }),
      ' ',
      h('button', { type: 'button' }, 'Next →'),
    ]),
    { type: 'text', value: '\n' },
    h('script', slideScript),
    { type: 'text', value: '\n' },
  ];
}
