// Loaded into the app's main process before the app itself, with Electron's -r: the window waits until Playwright has
// connected and says so. Attached while a page is loading, Playwright waits for that page for ever.
const { app } = module.require('electron');

const ready = app.whenReady();
const held = new Promise((resolve) => {
  Object.assign(globalThis, { __playwright_run: () => resolve(ready) });
});
app.whenReady = () => held;

if (process.env.DESK_MACHINE_CLOCK) module.require('./machine-clock.cjs');
