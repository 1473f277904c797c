// Gives a forked process the parentPort and workerData that a worker thread would have. Development and tests only.
const v8 = require('node:v8');
const workerThreads = require('node:worker_threads');

const { port1: parentPort, port2: inbox } = new workerThreads.MessageChannel();

// The port decides what keeps the process alive, exactly as in a thread; the channel to the parent must not.
process.on('message', ({ message }) => inbox.postMessage(message));
process.channel.unref();
process.once('disconnect', () => process.exit(0));
inbox.once('close', () => process.connected && process.disconnect());
inbox.unref();

parentPort.postMessage = (message, transfer) => {
  if (!process.connected) return;
  process.send({ message });
  const list = Array.isArray(transfer) ? transfer : (transfer?.transfer ?? []);
  if (list.length > 0) structuredClone(null, { transfer: list });
};

process.on('uncaughtExceptionMonitor', (thrown) => {
  if (process.listenerCount('uncaughtException') > 0) return;
  const { name, message, stack, ...fields } = thrown instanceof Error ? described(thrown) : { message: String(thrown) };
  process.send({ failure: { name: name ?? 'Error', message, stack, fields } });
});

function described(error) {
  const fields = {};
  for (const [key, value] of Object.entries(error)) {
    if (['string', 'number', 'boolean'].includes(typeof value)) fields[key] = value;
  }
  return { ...fields, name: error.name, message: error.message, stack: error.stack };
}

workerThreads.parentPort = parentPort;
workerThreads.isMainThread = false;
workerThreads.threadId = Number(process.env.DESK_THREAD_ID);
workerThreads.workerData = v8.deserialize(Buffer.from(process.env.DESK_WORKER_DATA, 'base64'));
delete process.env.DESK_WORKER_DATA;
delete process.env.DESK_THREAD_ID;
require('node:module').syncBuiltinESMExports();
