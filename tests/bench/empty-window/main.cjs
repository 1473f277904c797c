// The least there can be: one window with an empty page, which says when it stands on the glass. `--check` ends it then.
const { app, BrowserWindow } = module.require('electron');

const data = process.argv[process.argv.lastIndexOf('--data') + 1] ?? '';
app.setPath('userData', data);

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', () => {
    process.stdout.write('DESK-READY {}\n');
    if (process.argv.includes('--check')) app.quit();
  });
  void window.loadFile(`${__dirname}/index.html`);
});
