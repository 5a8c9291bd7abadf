import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether Debian's poppler-utils and qpdf are on this machine; tests of whole files are skipped where they are not. */
export const hasCheckers =
  spawnSync('pdftotext', ['-v']).status === 0 && spawnSync('qpdf', ['--version']).status === 0;

if (!hasCheckers) console.warn('Tests of PDFs are skipped: apt install poppler-utils qpdf');

/** What qpdf has to say against a file; nothing where it is sound. */
export function complaintsOf(bytes: Uint8Array): string {
  return asFile(bytes, (path) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  });
}

/** The text of each page: `raw` in the order it was drawn, `layout` as it lies on the page. */
export function pageTexts(bytes: Uint8Array, order: 'raw' | 'layout'): string[] {
  return pdftotext(bytes, `-${order}`).split('\f').slice(0, -1);
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each page, each with where it lies, in points from the upper left corner. */
export function pageWords(bytes: Uint8Array): Word[][] {
  const [, ...pages] = pdftotext(bytes, '-bbox').split('<page ');
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      ...{ text, left: Number(left), top: Number(top) },
      ...{ right: Number(right), bottom: Number(bottom) },
    })),
  );
}

const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;

function pdftotext(bytes: Uint8Array, ...flags: readonly string[]): string {
  return asFile(bytes, (path) => {
    const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', ...flags, path, '-'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    return stdout;
  });
}

function asFile<T>(bytes: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'steer-test-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
