import path from 'node:path';
import { app, type BrowserWindow, dialog, type WebContents } from 'electron';
import type { Language } from '../../shared/contract/desk.ts';
import type { Printer } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { isLandscape, labelOf, type PaperSize } from '../../shared/registers/prints.ts';
import { PaperPage } from './paper-page.ts';
import type { PaperJob, Press } from './printing.ts';

const fileKind: Record<Language, string> = { 'zh-CN': 'PDF 文件', 'zh-TW': 'PDF 檔案', en: 'PDF file' };

/** The press of the running app: the hidden page draws, Chromium prints. */
export class ElectronPress implements Press {
  readonly #page: PaperPage;
  readonly #window: () => BrowserWindow | null;

  /** @param root the folder of the page's files. @param window whose dialog asks where to save */
  constructor(root: string, window: () => BrowserWindow | null) {
    this.#page = new PaperPage(root);
    this.#window = window;
  }

  async printers(): Promise<Printer[]> {
    const found = await this.#window()?.webContents.getPrintersAsync();
    return (found ?? []).map(({ name, displayName }) => ({ name, title: displayName || name }));
  }

  pdf(job: PaperJob): Promise<Uint8Array> {
    const margins = { top: 0, bottom: 0, left: 0, right: 0 };
    return this.#page.draw(job, (contents) =>
      contents.printToPDF({
        pageSize: pageSize(job.size, perInch),
        landscape: isLandscape(job.paper.content.form),
        printBackground: true,
        margins,
      }),
    );
  }

  print(job: PaperJob, printer: string, copies: number): Promise<void> {
    return this.#page.draw(job, (contents) => sent(contents, job, printer, copies));
  }

  async chooseFile(name: string, language: Language): Promise<string | null> {
    const options = {
      defaultPath: path.join(app.getPath('documents'), name),
      filters: [{ name: fileKind[language], extensions: ['pdf'] }],
    };
    const window = this.#window();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (canceled || !filePath) return null;
    return path.extname(filePath) === '' ? `${filePath}.pdf` : filePath;
  }
}

const micron = 1000;
const perInch = 1 / 25.4;

/** @param unit of Electron's answer per millimetre: a file counts in inches, a printer in microns */
function pageSize(size: PaperSize, unit: number) {
  const label = labelOf(size);
  return label === null ? (size as 'A4' | 'A5') : { width: label.width * unit, height: label.height * unit };
}

function sent(contents: WebContents, job: PaperJob, deviceName: string, copies: number): Promise<void> {
  const options = {
    silent: true,
    printBackground: true,
    ...(deviceName && { deviceName }),
    copies,
    pageSize: pageSize(job.size, micron),
    landscape: isLandscape(job.paper.content.form),
    margins: { marginType: 'none' },
  } as const;
  return new Promise((resolve, reject) => {
    contents.print(options, (success, reason) => {
      if (success) resolve();
      else reject(new DeskError('printFailed', { params: { reason } }));
    });
  });
}
