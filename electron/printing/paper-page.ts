import { BrowserWindow, type Session, session, type WebContents } from 'electron';
import { origin } from '../ipc/sender.ts';
import { serveFilesAnd } from '../window/protocol.ts';
import { shutPermissions } from '../window/shut.ts';
import type { PaperJob } from './printing.ts';

export const paperPage = `${origin}/paper.html`;
const readyTitle = 'ready';
const patienceMs = 60_000;

/**
 * A page that nobody sees and that can do nothing but draw: no preload, so no way to the desk; a session of its own in
 * memory, in which our protocol also serves the one paper that is to be drawn. It says by its title that it stands.
 */
export class PaperPage {
  readonly #root: string;
  #session: Session | null = null;
  #job: PaperJob | null = null;
  /** One after the other: there is one paper to serve. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param root the folder of the page's files */
  constructor(root: string) {
    this.#root = root;
  }

  /** Draws the paper, and ends the page when `work` is done with it. */
  draw<T>(job: PaperJob, work: (contents: WebContents) => Promise<T>): Promise<T> {
    const drawn = this.#last.then(() => this.#draw(job, work));
    this.#last = drawn.catch(() => {});
    return drawn;
  }

  async #draw<T>(job: PaperJob, work: (contents: WebContents) => Promise<T>): Promise<T> {
    this.#job = job;
    const window = new BrowserWindow({
      show: false,
      width: 1200,
      height: 900,
      webPreferences: {
        session: this.#ownSession(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
      },
    });
    try {
      await stands(window);
      return await work(window.webContents);
    } finally {
      this.#job = null;
      window.destroy();
    }
  }

  #ownSession(): Session {
    if (this.#session === null) {
      this.#session = session.fromPartition('paper');
      shutPermissions(this.#session);
      serveFilesAnd({ '/paper.json': () => JSON.stringify(this.#job) }, this.#root, this.#session.protocol);
    }
    return this.#session;
  }
}

/** Waits until the page says that it is drawn. @throws Error when it does not, or its process is gone */
async function stands(window: BrowserWindow): Promise<void> {
  const { webContents } = window;
  const standing = Promise.withResolvers<void>();
  webContents.on('page-title-updated', (_, title) => title === readyTitle && standing.resolve());
  webContents.on('render-process-gone', (_, { reason }) => standing.reject(new Error(`the paper is gone: ${reason}`)));
  const timer = setTimeout(() => standing.reject(new Error('the paper was not drawn in time')), patienceMs);
  try {
    await Promise.all([window.loadURL(paperPage), standing.promise]);
  } finally {
    clearTimeout(timer);
  }
}
