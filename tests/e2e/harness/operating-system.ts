import type { RunningDesk } from './running-desk.ts';

/** What the app asked the operating system for. */
export interface Asked {
  /** Each `true` begins, each `false` ends the flashing of the taskbar. */
  flashes: boolean[];
  notifications: { title: string; body: string }[];
}

interface Ear {
  asked: Asked;
  click(): void;
}

/**
 * Stands in for a taskbar and a place for notifications, which a machine for tests has not: writes down what Electron is
 * asked to show, and clicks on it.
 */
export async function listenToSystem({ app }: RunningDesk) {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    const asked: Asked = { flashes: [], notifications: [] };
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('there is no window');
    window.flashFrame = (flag) => void asked.flashes.push(flag);
    let last: Electron.Notification | undefined;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      last = this;
      asked.notifications.push({ title: this.title, body: this.body });
    };
    Object.assign(globalThis, { systemEar: { asked, click: () => last?.emit('click') } satisfies Ear });
  });
  const ear = <T>(read: (systemEar: Ear) => T) =>
    app.evaluate(`(${read.toString()})(globalThis.systemEar)`) as Promise<T>;
  return {
    asked: () => ear(({ asked }) => asked),
    click: () => ear(({ click }) => click()),
    /** As when another program's window is looked at. */
    async lookAway(): Promise<void> {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    },
    isSeen: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
  };
}
