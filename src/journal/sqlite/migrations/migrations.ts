import type { Migration } from '../migrate.ts';
import { initial } from './001-initial.ts';
import { trashAndUndo } from './002-trash-and-undo.ts';
import { unmarkedTexts } from './003-unmarked-texts.ts';
import { inboxKeys } from './004-inbox-keys.ts';

/** Every step from an empty file to the newest schema. Append only: journals out there have taken these steps. */
export const migrations: readonly Migration[] = [initial, trashAndUndo, unmarkedTexts, inboxKeys];
