import { type Import, importsOf, withoutComments } from './imports.ts';

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** The layers it may import besides itself. */
  readonly knows: readonly string[];
  /** Knows nothing of the process, the clock or the disk: they are handed in. */
  readonly pure: boolean;
}

/** Ground that nearly every layer stands on. */
const ground = ['text', 'dates', 'errors'];

/** The first layer that fits a file is its own. */
const layers: readonly Layer[] = [
  { name: 'errors', files: /^src\/errors\.ts$/, knows: [], pure: true },
  pure('text', []),
  pure('dates', ['text']),
  pure('document', []),
  pure('render', ['document', 'text', 'dates']),
  pure('charts', ['document', 'text', 'dates']),
  {
    name: 'ports',
    files:
      /^src\/(journal\/(journal|entry|where|search-words|passphrase|encryption|keyring|inbox)|questions\/(prompter|json))\.ts$/,
    knows: ['document', 'text', 'errors'],
    pure: true,
  },
  pure('questions', ['ports', 'document', ...ground]),
  adapter('worksheets/library', ['worksheets', 'questions', 'ports', ...ground]),
  pure('worksheets', ['questions', 'ports', 'document', ...ground]),
  adapter('files', ground),
  adapter('journal/sqlite', ['journal', 'files', 'ports', ...ground]),
  pure('journal', ['worksheets', 'questions', 'ports', ...ground]),
  pure('exchange', ['journal', 'worksheets', 'questions', 'ports', ...ground]),
  adapter('terminal', ['ports', 'document', 'render', ...ground]),
  adapter('config', ground),
  pure('app', [
    ...['exchange', 'journal', 'worksheets', 'questions', 'ports', 'charts', 'render', 'document'],
    ...ground,
  ]),
  adapter('cli', [
    ...['app', 'config', 'files', 'terminal', 'journal/sqlite', 'worksheets/library'],
    ...['ports', 'document', 'render', ...ground],
  ]),
  { name: 'main', files: /^src\/main\.ts$/, knows: ['cli', 'app', ...ground], pure: false },
];

function pure(name: string, knows: readonly string[]): Layer {
  return { name, files: new RegExp(`^src/${name}\\b`), knows, pure: true };
}

function adapter(name: string, knows: readonly string[]): Layer {
  return { name, files: new RegExp(`^src/${name}\\b`), knows, pure: false };
}

/** Each outside library has one home. */
const homes: Readonly<Record<string, RegExp>> = {
  '@napi-rs/keyring': /^src\/cli\/system-keyring\.ts$/,
  '@inquirer/core': /^src\/terminal\//,
  'better-sqlite3': /^src\/journal\/sqlite\//,
  chalk: /^src\/cli\/styles\.ts$/,
  diff: /^src\/app\/entry-history\.ts$/,
  commander: /^src\/cli\//,
  hast: /^src\/render\/html\//,
  'hast-util-to-html': /^src\/render\/html\//,
  hastscript: /^src\/render\/html\//,
  'mdast-util-from-markdown': /^src\/worksheets\//,
  'mdast-util-gfm': /^src\/render\/markdown\//,
  'mdast-util-to-markdown': /^src\/render\/markdown\//,
  mdast: /^src\/(render\/markdown|worksheets)\//,
  '@cantoo/pdf-lib': /^src\/render\/pdf\/file\//,
  'libsodium-wrappers': /^src\/journal\/sqlite\/inbox\/sealed-box\.ts$/,
  harfbuzzjs: /^src\/render\/pdf\/type\//,
  'string-width': /^src\/text\//,
  yaml: /^src\/worksheets\/read-yaml\.ts$/,
  zod: /^src\/(questions|worksheets)\//,
};

const harmless = /^node:(crypto|path|url|util|zlib)$/;
const network = /^node:(dgram|dns|http|https|http2|net|tls)\b/;
const networkGlobal = /\b(fetch\(|WebSocket\b|EventSource\b)/;
const impure = /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/;
const longest = 300;

/** What a source file does against the rules, a sentence each. */
export function faultsOfFile(file: string, source: string): string[] {
  const lines = source.trimEnd().split('\n').length;
  const found = layerOf(file)?.pure ? impure.exec(withoutStrings(source))?.[0] : undefined;
  return [
    ...importsOf(file, source).map((one) => {
      const fault = faultOfImport(one);
      return fault && `${file} imports ${one.target}, but ${fault}.`;
    }),
    lines > longest && `${file} has ${lines} lines: more than ${longest} are two ideas.`,
    networkGlobal.test(withoutStrings(source)) &&
      `${file} reaches for the network: there is no network code.`,
    found !== undefined && `${file} says ${found}, but its layer is pure: hand it in.`,
    /\/index\.ts$/.test(file) && `${file} is a barrel: import from the file itself.`,
    /\/(utils?|helpers?|common|shared)\b/.test(file) &&
      `${file} has a name that says nothing: name it by subject.`,
  ].filter((fault) => typeof fault === 'string');
}

function faultOfImport({ file, target }: Import): string | undefined {
  const layer = layerOf(file);
  if (layer === undefined) return 'its folder is in no layer';
  if (network.test(target)) return 'there is no network code';
  if (target.startsWith('node:')) {
    return layer.pure && !harmless.test(target) ? `${layer.name} is pure: hand it in` : undefined;
  }
  if (!target.startsWith('src/')) return homes[target]?.test(file) ? undefined : homeless(target);
  const other = layerOf(target)?.name ?? 'it';
  if (other === layer.name || layer.knows.includes(other)) return undefined;
  return `${layer.name} must not know ${other}`;
}

function layerOf(file: string): Layer | undefined {
  return layers.find(({ files }) => files.test(file));
}

function homeless(library: string): string {
  const home = homes[library];
  return home === undefined ? 'this package has no home yet' : `its home is ${home.source}`;
}

function withoutStrings(source: string): string {
  return withoutComments(source).replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}
