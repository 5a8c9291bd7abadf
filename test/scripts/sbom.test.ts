import { expect, test } from 'vitest';
import { shippedBom } from '../../scripts/sbom.ts';

test('what is bundled is not said to be for development alone, and the program has its own name', () => {
  const properties = [{ name: 'cdx:npm:package:development' }, { name: 'other' }];
  const bom = {
    metadata: { component: { name: 'a-folder' } },
    components: ['yaml', 'vitest'].map((name) => ({ name, properties })),
  };
  expect(shippedBom(bom, ['yaml'])).toEqual({
    metadata: { component: { name: 'selfsteer', type: 'application' } },
    components: [
      { name: 'yaml', properties: [{ name: 'other' }] },
      { name: 'vitest', properties },
    ],
  });
});
