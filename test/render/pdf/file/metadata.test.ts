import { expect, test } from 'vitest';
import { metadata } from '../../../../src/render/pdf/file/metadata.ts';

test.each([
  ['Costs & benefits', 'Costs &amp; benefits'],
  ['</rdf:li> <x>', '&lt;/rdf:li&gt; &lt;x&gt;'],
  ['a\u0000b\u001bc\uffff', 'abc'],
  ['漢字', '漢字'],
])('the title %j stands in XML as %j', (title, written) => {
  expect(metadata(title, 'en')).toContain(`<rdf:li xml:lang="x-default">${written}</rdf:li>`);
});

test('it names the language, and the standard it is made to', () => {
  expect(metadata('A', 'pt-BR')).toContain(
    '<dc:language><rdf:Bag><rdf:li>pt-BR</rdf:li></rdf:Bag></dc:language>',
  );
  expect(metadata('A', 'en')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});
