import { dataFolder } from '../config/paths.ts';
import { type Block, paragraph } from '../document/document.ts';
import type { EditRoots } from '../terminal/editor/edit-folder.ts';
import type { Edited } from '../terminal/editor/edit-text.ts';
import type { Departures } from './departures.ts';
import { placesFrom } from './places.ts';

/** Takes a text to the writer's editor, which has the terminal meanwhile. */
export async function openEditor(
  text: string,
  { process, departures }: { process: NodeJS.Process; departures: Departures },
): Promise<Edited> {
  const [{ editText }, { startEditor }] = await Promise.all([
    import('../terminal/editor/edit-text.ts'),
    import('../terminal/editor/start-editor.ts'),
  ]);
  const { env, platform, pid } = process;
  const roots = await editRoots(process);
  const { signal } = departures;
  return departures.withEditor(() =>
    editText(text, { env, platform, pid, roots, signal, start: startEditor }),
  );
}

/** Shows what was in an editor when the program was ended by force, before the folders it lay in are removed. */
export async function showLeftTexts(
  process: NodeJS.Process,
  show: (blocks: readonly Block[]) => void,
): Promise<void> {
  const { leftTexts } = await import('../terminal/editor/left-texts.ts');
  for (const { texts, remove } of leftTexts(await editRoots(process), isRunning(process))) {
    for (const text of texts) show([paragraph(stillOpen), { kind: 'answer', text }]);
    remove();
  }
}

/** The folders that texts still lie in; nothing is removed. */
export async function leftEdits(process: NodeJS.Process): Promise<string[]> {
  const { leftTexts } = await import('../terminal/editor/left-texts.ts');
  return leftTexts(await editRoots(process), isRunning(process)).map(({ folder }) => folder);
}

const stillOpen = 'Your editor was still open when the program ended. This is what it held:';

async function editRoots(process: NodeJS.Process): Promise<EditRoots> {
  const places = placesFrom(process);
  const { isAbsolute } = process.getBuiltinModule('node:path');
  const session = places.env.XDG_RUNTIME_DIR ?? '';
  return { session: isAbsolute(session) ? session : undefined, data: dataFolder(places) };
}

/** Signal 0 only asks. Our own number was another's before: no editor of ours is open yet. */
function isRunning(process: NodeJS.Process): (pid: number) => boolean {
  return (pid) => {
    try {
      return pid !== process.pid && process.kill(pid, 0);
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  };
}
