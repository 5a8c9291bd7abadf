#!/usr/bin/env node
// On every start's path, and run by whatever Node is there: syntax an old one can read, and no import of a
// built-in module before it is needed, for each costs milliseconds that process.getBuiltinModule does not.

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 13)) start();
else startOnPinnedNode();

function start() {
  keepCompiledCode();
  import('../dist/main.js').then(({ run }) => run().then(endAtOnce), explainMissingBuild);
}

/** Left to itself, Node first takes down its heap, for 6 ms. */
function endAtOnce(isAllWritten) {
  if (isAllWritten) process.exit();
}

/** Node's compile cache, in a folder nobody else can write to; without such a folder, simply no cache. */
function keepCompiledCode() {
  if (process.env.NODE_COMPILE_CACHE || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  const path = process.getBuiltinModule('node:path');
  const folder = cacheFolder(path);
  if (!path.isAbsolute(folder) || !isOurs(folder)) return;
  const umask = process.umask(0o077); // Node makes a folder in it for each of its versions, as the umask lets it
  process.getBuiltinModule('node:module').enableCompileCache(folder);
  process.umask(umask);
}

/** As src/config/paths.ts has it, which would cost a start more than these lines do. */
function cacheFolder({ isAbsolute, join }) {
  const { env, platform } = process;
  const home = process.getBuiltinModule('node:os').homedir();
  const given = (variable, otherwise) =>
    isAbsolute(env[variable] ?? '') ? env[variable] : join(home, otherwise);
  if (platform === 'darwin') return join(home, 'Library/Caches/selfsteer');
  if (platform === 'win32') return join(given('LOCALAPPDATA', 'AppData/Local'), 'selfsteer', 'Cache');
  return join(given('XDG_CACHE_HOME', '.cache'), 'selfsteer');
}

/** Makes the folder where it is missing. Code is run from it: another's folder could hold another's code. */
function isOurs(folder) {
  const { lstatSync, mkdirSync } = process.getBuiltinModule('node:fs');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    if (process.getuid === undefined) return found.isDirectory();
    return found.isDirectory() && found.uid === process.getuid() && (found.mode & 0o022) === 0;
  } catch {
    return false; // a cache is never worth an error
  }
}

async function explainMissingBuild(error) {
  const { existsSync } = await import('node:fs');
  if (existsSync(new URL('../dist/main.js', import.meta.url))) throw error;
  complain('This checkout is not built yet. Try: npm run build');
}

/** In a checkout, npm has put a Node that is new enough beside us. */
async function startOnPinnedNode() {
  const { existsSync } = await import('node:fs');
  const { fileURLToPath } = await import('node:url');
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url));
  if (process.execPath === pinned || !existsSync(pinned)) {
    return complain(`steer needs Node.js 22.13 or newer; this is ${process.versions.node}.`);
  }
  const { spawn } = await import('node:child_process');
  const args = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  standInFor(spawn(pinned, args, { stdio: 'inherit' }), await atTerminal());
}

function standInFor(child, onTerminal) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    // A terminal sends Ctrl-C to the child as well, and a second one means something else.
    process.on(signal, () => (signal === 'SIGINT' && onTerminal) || child.kill(signal));
  }
  child.on('error', (error) => complain(`The Node.js of this checkout does not start (${error.message}).`));
  child.on('exit', (code, signal) => {
    process.exitCode = code;
    if (signal === null) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

async function atTerminal() {
  const { isatty } = await import('node:tty');
  return [0, 1, 2].some((stream) => isatty(stream));
}

function complain(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
