// A browser and nothing else: Chromium with one empty window, none of our code around it.
const { app, BrowserWindow } = module.require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 900, webPreferences: { sandbox: true } });
  void window.loadURL('about:blank');
});
app.on('window-all-closed', () => app.quit());
