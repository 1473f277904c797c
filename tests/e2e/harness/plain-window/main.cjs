// A browser and nothing else: Chromium with one window on the page that is named last, none of our code around it.
const { app, BrowserWindow } = module.require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 900, webPreferences: { sandbox: true } });
  void window.loadURL(process.argv.at(-1) ?? '');
});
app.on('window-all-closed', () => app.quit());
