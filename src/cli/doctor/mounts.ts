export interface Mount {
  readonly fileSystem: string;
  readonly isReadOnly: boolean;
}

/** What a folder is on, from the table that Linux keeps in /proc/self/mountinfo; its path has no links in it. */
export function mountOf(folder: string, table: string): Mount | undefined {
  let found: { point: string; mount: Mount } | undefined;
  for (const line of table.split('\n')) {
    const [before = '', after = ''] = line.split(' - ', 2);
    const [, , , , point, options = ''] = before.split(' ').map(unescaped);
    const [fileSystem = ''] = after.split(' ');
    if (point === undefined || !isWithin(folder, point)) continue;
    // Where several stand at one point, the last hides the others.
    if (found !== undefined && point.length < found.point.length) continue;
    found = { point, mount: { fileSystem, isReadOnly: options.split(',').includes('ro') } };
  }
  return found?.mount;
}

function isWithin(folder: string, point: string): boolean {
  return point === '/' || folder === point || folder.startsWith(`${point}/`);
}

/** White space and backslashes stand there as octal numbers. */
function unescaped(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
