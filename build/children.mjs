import { spawn, spawnSync } from 'node:child_process';
import { root } from './places.mjs';

/**
 * @typedef {object} How
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'inherit' | 'stderr' | 'silent'} [stdout] 'stderr' sends what is printed to our stderr, 'silent' drops all
 * @property {number} [timeoutMs]
 */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {How} [how]
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was killed
 */
export function run(program, args, how = {}) {
  const silent = how.stdout === 'silent';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: how.env ?? process.env,
      stdio: ['inherit', silent ? 'ignore' : how.stdout === 'stderr' ? 2 : 'inherit', silent ? 'ignore' : 'inherit'],
      timeout: how.timeoutMs,
      shell: program.endsWith('.cmd'),
    });
    const release = passSignals(child);
    const end = (/** @type {number | null} */ code) => {
      release();
      resolve(code ?? 1);
    };
    child.once('error', () => end(1));
    child.once('exit', end);
  });
}

/**
 * We end when the child has ended: Ctrl-C reaches it from the terminal anyway, a request to end is passed on.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  const wait = () => {};
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
  return () => process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass);
}

/**
 * @param {readonly string[]} args
 * @param {How} [how]
 */
export function runNpm(args, how) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args], how);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, how);
}

/**
 * Runs a short program quietly.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | undefined} what it printed on stdout, or undefined when it failed
 */
export function ask(program, args) {
  const answer = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout : undefined;
}

/**
 * @param {string} program a name looked up on PATH
 * @returns {boolean}
 */
export function isInstalled(program) {
  return ask('sh', ['-c', `command -v ${program}`]) !== undefined;
}
