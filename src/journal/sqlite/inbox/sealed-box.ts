import sodium from 'libsodium-wrappers';
import type { InboxKey } from '../../journal.ts';

/** Texts are filled up to so many bytes, so that their size says little. */
const block = 1024;

/** Ready once its code is, which takes a moment: sealing itself does not wait. */
export async function sealedBoxes() {
  await sodium.ready;
  return { seal, open, newKey };
}

/** With libsodium's sealed boxes: X25519 and XSalsa20-Poly1305 with a key for this box alone, which is thrown away. */
function seal(text: string, publicKey: string): Uint8Array {
  return sodium.crypto_box_seal(sodium.pad(Buffer.from(text), block), keyFrom(publicKey));
}

/** Undefined where it was sealed for another key, or is not as it was sealed. */
function open(box: Uint8Array, key: InboxKey): string | undefined {
  try {
    const padded = sodium.crypto_box_seal_open(box, keyFrom(key.public), keyFrom(key.secret));
    return Buffer.from(sodium.unpad(padded, block)).toString();
  } catch {
    return undefined;
  }
}

function newKey(): InboxKey {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { public: toText(publicKey), secret: toText(privateKey) };
}

const toText = (key: Uint8Array) => Buffer.from(key).toString('base64');
const keyFrom = (text: string) => Buffer.from(text, 'base64');
