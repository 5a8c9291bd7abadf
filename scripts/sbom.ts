import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolders } from './notices.ts';

const root = join(import.meta.dirname, '..');

interface Component {
  readonly name: string;
  readonly properties?: readonly { readonly name: string }[];
}

interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

/** What npm says of a folder, under the program's own name; what is bundled is not for development alone. */
export function shippedBom(bom: Bom, bundled: readonly string[]): Bom {
  const component = { ...bom.metadata.component, name: 'selfsteer', type: 'application' };
  return {
    ...bom,
    metadata: { ...bom.metadata, component },
    components: bom.components.map((one) => (bundled.includes(one.name) ? withoutMark(one) : one)),
  };
}

function withoutMark(component: Component): Component {
  const { properties = [] } = component;
  return {
    ...component,
    properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
  };
}

const nameOf = (folder: string) => folder.replace(/^.*node_modules\//, '');

/** Without a network: npm reads what is installed. */
function main(): void {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--offline'];
  const bom: Bom = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }));
  const metafile = JSON.parse(readFileSync(join(root, 'dist/metafile.json'), 'utf8'));
  const shipped = shippedBom(bom, bundledFolders(metafile).map(nameOf));
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(shipped, undefined, 2)}\n`);
}

if (import.meta.main) main();
