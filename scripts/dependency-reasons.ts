/** How a package reaches whoever uses the program: installed with it, built into dist/, or not at all. */
export type Use = 'runtime' | 'bundled' | 'development';

/** Why each package is there. One without a reason is a failing test. Then: npm run dependencies */
export const dependencyReasons: Readonly<Record<string, readonly [use: Use, why: string]>> = {
  'better-sqlite3': [
    'runtime',
    'The journal: SQLite with SQLCipher’s encryption, in one process. Its JavaScript is bundled, its native part is not.',
  ],
  '@napi-rs/keyring': [
    'runtime',
    'The system’s keyring, for those who choose to have a passphrase kept there; optional.',
  ],
  '@cantoo/pdf-lib': ['bundled', 'The objects of a PDF file, without the parts that read one.'],
  '@inquirer/core': ['bundled', 'Prompts in a terminal: keys, and what of the screen is drawn anew.'],
  chalk: ['bundled', 'Colours, and whether a terminal has them.'],
  commander: ['bundled', 'Commands, options and their help.'],
  diff: ['bundled', 'What changed from one version of an answer to the next, word by word.'],
  harfbuzzjs: ['bundled', 'Shapes the words of a PDF and cuts fonts down to the letters that are used.'],
  'hast-util-to-html': ['bundled', 'Writes HTML, with everything escaped that has to be.'],
  hastscript: ['bundled', 'Builds the trees that become HTML.'],
  'libsodium-wrappers': ['bundled', 'Sealed boxes, for notes that are written while the journal is locked.'],
  'mdast-util-from-markdown': ['bundled', 'Reads the Markdown that the guidance of a worksheet may hold.'],
  'mdast-util-gfm': ['bundled', 'Tables and task lists in Markdown.'],
  'mdast-util-to-markdown': ['bundled', 'Writes Markdown from which another parser reads the same words.'],
  'string-width': ['bundled', 'How many columns of a terminal a text takes.'],
  yaml: ['bundled', 'Reads worksheets and heads of files, with the place of every mistake.'],
  zod: ['bundled', 'What a worksheet may say, and what is wrong where it says something else.'],
  '@biomejs/biome': ['development', 'Format and lint.'],
  '@expo-google-fonts/noto-sans': [
    'development',
    'What the fonts in resources/fonts are made of; their licence, the OFL, lies beside them.',
  ],
  '@lydell/node-pty': ['development', 'A pseudo-terminal for the program under test.'],
  '@signalapp/sqlcipher': [
    'development',
    'Another program that reads SQLCipher, to prove that encrypted journals need not ours. Under the AGPL, for tests alone: nothing of it is in the program.',
  ],
  '@types/better-sqlite3': ['development', 'Types.'],
  '@types/hast': ['development', 'Types.'],
  '@types/markdown-it': ['development', 'Types.'],
  '@types/mdast': ['development', 'Types.'],
  '@types/node': ['development', 'Types.'],
  '@xterm/headless': ['development', 'A terminal without a window, to see what the program shows.'],
  esbuild: ['development', 'Makes dist/.'],
  'fast-check': ['development', 'Tests with inputs at random, made small where one fails.'],
  'flesch-kincaid': ['development', 'How hard the sentences of a worksheet are to read.'],
  'markdown-it': ['development', 'Another reader of Markdown, to read exports with.'],
  node: ['development', 'The Node of a checkout, so that whatever is on the machine will do.'],
  parse5: ['development', 'Another reader of HTML, as a browser reads it.'],
  'pdfjs-dist': ['development', 'Another reader of PDF, that of Firefox.'],
  syllable: ['development', 'Counts syllables, for how hard a sentence is to read.'],
  typescript: ['development', 'Types are checked; Node takes them away by itself.'],
  vitest: ['development', 'Runs the tests.'],
};

/** Under these anything that is shipped may be; each asks for no more than its text to be given along. */
export const allowedLicences = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
