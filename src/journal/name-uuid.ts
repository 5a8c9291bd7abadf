import { createHash } from 'node:crypto';

/** Ours alone, so that a name of ours never gives the uuid of another program's. */
const namespace = '5e1f57ee-7a10-4b5e-9c1a-6a6f75726e61';

/** The same uuid for the same name, always: RFC 9562, version 5. */
export function nameUuid(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
