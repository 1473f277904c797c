import path from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { Bell, bringForward } from './alarm/bell.ts';
import type { Options } from './arguments.ts';
import type { House } from './house.ts';
import { listenToWindow, tellWindow } from './ipc/wire.ts';
import { logFileIn, startLate } from './late-start.ts';
import { type Leave, prepareLeaving } from './leaving.ts';
import { Journal } from './log/journal.ts';
import { describe, scrub } from './log/scrub.ts';
import { notePainted, sayBroken, sayReady, versions } from './readiness.ts';
import { SettingsFile } from './settings.ts';
import { WorkerClient } from './store/worker-client.ts';
import { machineClocks, TimeKeeper } from './time-keeper.ts';
import { offerClipboard } from './window/context-menu.ts';
import { openDeskWindow } from './window/desk-window.ts';
import { watchPage } from './window/page-watch.ts';
import { pathChooser } from './window/path-chooser.ts';
import { serveFiles } from './window/protocol.ts';
import { shutPermissions } from './window/shut.ts';

/** Late things start with the first painted screen, or after this long without one. */
const paintedAtLatestMs = 10_000;

/**
 * The running app, to be made once Electron is ready. Everything starts in the order in which the first screen needs it: window
 * and page, which take longest; the database thread; the rest of main while the page loads; log file and power events when the
 * screen stands.
 */
export class DeskApp {
  readonly #options: Options;
  readonly #dataFolder: string;
  readonly #journal = new Journal();
  readonly #time = new TimeKeeper(machineClocks);
  readonly #settings = new SettingsFile(app.getPath('userData'));
  readonly #window: BrowserWindow;
  readonly #store: WorkerClient;
  readonly #leave: Leave;
  readonly #house = Promise.withResolvers<House>();
  readonly #painted = Promise.withResolvers<void>();
  #hasPainted = false;

  constructor(options: Options, dataFolder: string) {
    this.#options = options;
    this.#dataFolder = dataFolder;
    process.on('uncaughtException', (error) => this.#journal.write('error', describe(error)));
    process.on('unhandledRejection', (error) => this.#journal.write('error', describe(error)));
    serveFiles(path.join(__dirname, 'renderer'));
    shutPermissions(session.defaultSession);
    this.#window = openDeskWindow({ dist: __dirname, settings: this.#settings, develop: !app.isPackaged });
    this.#store = this.#startStore();
    this.#leave = prepareLeaving(
      this.#store,
      () => (options.check ? null : this.#window),
      () => this.#atEnd(),
    );
    this.#store.opened.catch((error: unknown) => this.#broken(describe(error)));
    app.on('second-instance', () => bringForward(this.#window));
    this.#attend(this.#window);
  }

  #startStore(): WorkerClient {
    return new WorkerClient({
      file: path.join(__dirname, 'worker.cjs'),
      dir: this.#dataFolder,
      now: () => this.#time.now(),
      log: (level, text) => this.#journal.write(level, scrub(text)),
      event: (name, payload) => {
        tellWindow(this.#window, name, payload);
        if ('registers' in payload) void this.#house.promise.then((house) => house.changed(payload.registers));
      },
    });
  }

  #attend(window: BrowserWindow): void {
    const { id } = window.webContents;
    listenToWindow(
      this.#house.promise.then(({ gate }) => gate),
      (sender) => sender === id,
    );
    watchPage(window, this.#journal, (why) => this.#broken(why));
    offerClipboard(window, () => this.#settings.get().language);
    window.on('close', (event) => {
      event.preventDefault();
      void this.#leave(0);
    });
    void this.#furnish(window).catch((error: unknown) => this.#broken(describe(error)));
  }

  /** Loads what main answers with, while the page's own process is starting. */
  async #furnish(window: BrowserWindow): Promise<void> {
    const [
      { buildHouse },
      { ElectronNetwork },
      { ElectronPress },
      { electronPack },
      { electronPass },
      { listDrives },
      { loginItems },
      { electronUpdate },
      { UnsentMark },
    ] = await Promise.all([
      import('./house.ts'),
      import('./sync/electron-network.ts'),
      import('./printing/electron-press.ts'),
      import('./paper-pack/electron-pack.ts'),
      import('./sync/electron-pass.ts'),
      import('./export/drives.ts'),
      import('./login-items.ts'),
      import('./update/electron-update.ts'),
      import('./sync/unsent-mark.ts'),
    ]);
    const bell = new Bell(window);
    const packGround = electronPack(this.#dataFolder, () => this.#window);
    const house = buildHouse({
      store: this.#store,
      time: this.#time,
      settings: this.#settings,
      journal: this.#journal,
      about: () => this.#about(),
      painted: () => this.#notePainted(),
      fullScreen: (on) => this.#window.setFullScreen(on),
      tell: (name, payload) => tellWindow(this.#window, name, payload),
      attract: (lines) => bell.ring(lines, this.#settings.get().language),
      press: new ElectronPress(path.join(__dirname, 'renderer'), () => this.#window),
      network: new ElectronNetwork(),
      pass: electronPass(app.getPath('userData')),
      chooser: pathChooser(() => this.#window),
      packGround,
      exportGround: { listDrives, chooseFolder: packGround.chooseFolder },
      loginItems: loginItems(),
      update: electronUpdate(),
      unsent: new UnsentMark(this.#dataFolder),
    });
    this.#house.resolve(house);
    if (this.#options.check) await this.#report();
    const timer = setTimeout(() => this.#painted.resolve(), paintedAtLatestMs);
    await this.#painted.promise;
    clearTimeout(timer);
    if (this.#options.demo) void this.#fillDemo();
    await startLate(house, this.#journal, logFileIn(app.getPath('userData')));
  }

  /** A screen that says why the book cannot be opened is no first screen to be content with. */
  async #report(): Promise<void> {
    await this.#painted.promise;
    const { sqlite, phase } = await this.#store.opened;
    if (phase !== 'setup' && phase !== 'ready') return this.#broken(`the book in ${this.#dataFolder} is ${phase}`);
    sayReady(sqlite);
    void this.#leave(0);
  }

  /** The page says so each time it is loaded; only the first counts. */
  #notePainted(): void {
    if (this.#hasPainted) return;
    this.#hasPainted = true;
    notePainted(this.#journal);
    this.#painted.resolve();
  }

  /** Not before the first screen stands, which shows how far it has come. */
  async #fillDemo(): Promise<void> {
    const { phase } = await this.#store.opened;
    if (phase === 'setup') void this.#store.call('setup.demo', {}, null);
  }

  async #about() {
    const { sqlite } = await this.#store.opened;
    const logFile = logFileIn(app.getPath('userData'));
    return { version: app.getVersion(), ...versions(sqlite), dataDir: this.#dataFolder, logFile };
  }

  /** A house that never stood leaves nothing to be done. */
  async #atEnd(): Promise<void> {
    const house = await Promise.race([this.#house.promise, Promise.resolve(null)]);
    if (!this.#options.check) await house?.atEnd();
  }

  #broken(why: string): void {
    this.#journal.write('error', why);
    if (!this.#options.check) return;
    sayBroken(why);
    void this.#leave(1);
  }
}
