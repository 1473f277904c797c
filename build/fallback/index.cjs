// Stands in for Electron's default_app, which the fallback Electron lacks: starts the application whose folder is the
// first plain argument, after the module that `-r` names. Development and tests only; copied by setup, never shipped.
const { app } = require('electron');
const path = require('node:path');

if (process.env.DESK_WORKER_NODE) require('./worker-on-node.cjs');

const args = process.argv.slice(1);
const preload = args.includes('-r') ? args[args.indexOf('-r') + 1] : undefined;
if (preload) require(path.resolve(preload));

const folder = args.find((argument) => !argument.startsWith('-') && argument !== preload);
if (!folder) {
  console.error('Say which application to start: electron FOLDER');
  process.exit(1);
}

const manifest = require(path.resolve(folder, 'package.json'));
process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(path.resolve(folder));

try {
  require(path.resolve(folder, manifest.main));
} catch (error) {
  console.error('App threw an error during load');
  console.error(error);
  process.exit(1);
}
