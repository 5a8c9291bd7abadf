import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tracesOf } from './traces.ts';

const word = 'Zwetschgenknödel';
const utf16 = Buffer.from(`a ${word} b`, 'utf16le');
const base64 = (text: string) => Buffer.from(Buffer.from(text).toString('base64'));

test.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(`a ${word} b`)],
  ['UTF-8 in another case', Buffer.from('a ZWETSCHGENKNöDEL b')],
  ['UTF-16LE', utf16],
  ['UTF-16BE', Buffer.from(utf16).swap16()],
  ['base64', base64(`${word} b`)],
  ['base64 one further', base64(`a${word} b`)],
  ['base64 two further', base64(`ab${word} b`)],
  ['gzip', Buffer.concat([Buffer.from('before'), gzipSync(`a ${word}`), Buffer.from('behind')])],
  ['zlib', Buffer.concat([Buffer.from('before'), deflateSync(`a ${word}`)])],
  ['zlib, its sum cut off', Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(`a ${word}`)])],
])('a word is found in %s', (_, bytes) => expect(tracesOf(bytes, [word, 'another'])).toEqual([word]));

test('a word that is not there is not found', () => {
  expect(tracesOf(Buffer.from('Zwetschgen, Knödel'), [word])).toEqual([]);
});
