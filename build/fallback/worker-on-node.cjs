// Makes worker_threads.Worker run its file in a process of the Node that DESK_WORKER_NODE names: the fallback Electron's
// own Node cannot load better-sqlite3. Development and tests only.
const { fork } = require('node:child_process');
const { EventEmitter } = require('node:events');
const { fileURLToPath } = require('node:url');
const v8 = require('node:v8');
const workerThreads = require('node:worker_threads');

// One environment variable holds at most 128 KB on Linux.
const largestWorkerData = 120_000;

class ProcessWorker extends EventEmitter {
  #child;
  #exit;
  threadId = ProcessWorker.#next++;
  static #next = 1;

  constructor(file, options = {}) {
    super();
    if (options.eval) throw new Error('A worker in a process needs a file');
    const filename = (file instanceof URL ? fileURLToPath(file) : file).replace(/\.asar([\\/])/, '.asar.unpacked$1');
    const data = v8.serialize(options.workerData).toString('base64');
    if (data.length > largestWorkerData) throw new Error('workerData is too large for a worker in a process');
    const env = options.env && options.env !== workerThreads.SHARE_ENV ? options.env : process.env;
    this.#child = fork(filename, (options.argv ?? []).map(String), {
      execPath: process.env.DESK_WORKER_NODE,
      execArgv: [
        '-r',
        require.resolve('./worker-on-node-child.cjs'),
        ...heapLimit(options),
        ...(options.execArgv ?? []),
      ],
      serialization: 'advanced',
      env: {
        ...env,
        NODE_OPTIONS: '',
        ELECTRON_RUN_AS_NODE: '',
        DESK_WORKER_DATA: data,
        DESK_THREAD_ID: `${this.threadId}`,
      },
      stdio: [
        options.stdin ? 'pipe' : 'ignore',
        options.stdout ? 'pipe' : 'inherit',
        options.stderr ? 'pipe' : 'inherit',
        'ipc',
      ],
    });
    this.#exit = new Promise((resolve) => this.#child.once('exit', (code) => resolve(code ?? 1)));
    this.#exit.then((code) => {
      this.threadId = -1;
      this.emit('exit', code);
    });
    this.#child.on('spawn', () => this.emit('online'));
    this.#child.on('error', (error) => this.emit('error', error));
    this.#child.on('message', ({ message, failure }) => {
      if (failure) this.emit('error', revived(failure));
      else this.emit('message', message);
    });
  }

  get stdin() {
    return this.#child.stdin;
  }
  get stdout() {
    return this.#child.stdout;
  }
  get stderr() {
    return this.#child.stderr;
  }

  postMessage(message, transfer) {
    // A worker that has ended swallows messages; a process would raise an error.
    if (!this.#child.connected) return;
    this.#child.send({ message }, () => {});
    detach(transfer);
  }

  terminate() {
    this.#child.kill();
    return this.#exit;
  }

  ref() {
    this.#child.ref();
    this.#child.channel?.ref();
  }

  unref() {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}

/** Transferred buffers are copied to the other process, and here emptied as a thread would leave them. */
function detach(transfer) {
  const list = Array.isArray(transfer) ? transfer : (transfer?.transfer ?? []);
  if (list.length > 0) structuredClone(null, { transfer: list });
}

function heapLimit({ resourceLimits }) {
  const { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: young } = resourceLimits ?? {};
  // What is young are two halves and as much again.
  const flags = { 'max-old-space-size': old, 'max-semi-space-size': young && Math.ceil(young / 3) };
  return Object.entries(flags).flatMap(([flag, size]) => (size ? [`--${flag}=${size}`] : []));
}

function revived({ name, message, stack, fields }) {
  const error = new Error(message);
  return Object.assign(error, { name, stack }, fields);
}

workerThreads.Worker = ProcessWorker;
require('node:module').syncBuiltinESMExports();
