import { lossesIn } from '../compare.ts';
import { type Random, rareWord } from '../random.ts';
import type { World } from '../world.ts';
import type { Attempt, Operation } from './operation.ts';

/** What changes how the journal is read. Afterwards it opens with what it opened with before, or with what it should. */
export const locking: readonly Operation[] = [
  { name: 'encrypt', disk: 'data', prepare: encrypt },
  { name: 'decrypt', disk: 'data', prepare: decrypt },
  { name: 'passphrase', disk: 'data', prepare: renew },
];

async function encrypt(world: World, random: Random): Promise<Attempt> {
  if (world.passphrase !== undefined) await unlock(world);
  const words = `the words ${rareWord(random)}`;
  return change(['journal', 'encrypt'], { from: undefined, to: words, secrets: { passphrase: words } });
}

async function decrypt(world: World, random: Random): Promise<Attempt> {
  if (world.passphrase === undefined) await lock(world, random);
  return change(['journal', 'decrypt'], { from: world.passphrase, to: undefined, secrets: {} });
}

async function renew(world: World, random: Random): Promise<Attempt> {
  if (world.passphrase === undefined) await lock(world, random);
  const fresh = `the words ${rareWord(random)}`;
  return change(['journal', 'passphrase'], { from: world.passphrase, to: fresh, secrets: { fresh } });
}

interface Lock {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly secrets: NonNullable<Attempt['secrets']>;
}

function change(args: readonly string[], { from, to, secrets }: Lock): Attempt {
  return {
    args,
    secrets,
    isConfirmed: ({ stderr }) => /^Encrypted\.|^Changed\.|no longer encrypted/m.test(stderr),
    passphrases: (isConfirmed) => (isConfirmed ? [to] : [to, from]),
    faults: ({ before, after }) => lossesIn(before, after),
  };
}

/** Encrypts the journal. */
export async function lock(world: World, random: Random): Promise<void> {
  const passphrase = `the words ${rareWord(random)}`;
  await world.run(['journal', 'encrypt'], { env: world.environment({ passphrase }) });
  world.passphrase = passphrase;
}

async function unlock(world: World): Promise<void> {
  await world.run(['journal', 'decrypt']);
  world.passphrase = undefined;
}
