import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import type { RunningDesk } from './running-desk.ts';
import { fill, zh } from './words.ts';

/** What the person answers when asked where to save: the system's own dialog cannot be reached from here. */
export async function answerSaveDialog({ app }: RunningDesk, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);
}

/** The same for a folder. */
export async function answerFolderDialog({ app }: RunningDesk, folder: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, folder);
}

/** Where a font draws a radical and the letter alike, the file may name the radical; NFKC does not make these the letter. */
const radicals: Record<string, string> = {
  戶: '户',
  '⻚': '页',
  '⻔': '门',
  '⻓': '长',
  '⻋': '车',
  '⻅': '见',
  '⻛': '风',
  '⻝': '食',
  '⻢': '马',
};

/** @returns a text as it is compared: without the blanks by which letters are spread */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[⺀-⻿戶]/g, (found) => radicals[found] ?? found)
    .replace(/\s+/g, '');

/** @returns the words of each page, squeezed */
export async function pagesOf(file: string): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))));
  return text.map(squeezed);
}

const points = 72 / 25.4;

/** @returns width and height of each page, in whole millimetres */
export async function pageSizesOf(file: string): Promise<[number, number][]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const pages = Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1));
  return (await Promise.all(pages)).map(({ view: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }) => [
    Math.round((x1 - x0) / points),
    Math.round((y1 - y0) / points),
  ]);
}

/** Saves the preview that is shown as it would be by hand. @returns the words of each page, squeezed */
export async function savePdf(desk: RunningDesk, file: string): Promise<string[]> {
  await answerSaveDialog(desk, file);
  await desk.page.locator('[data-sheet]').first().waitFor();
  await desk.hands.press('s');
  await desk.page.getByText(fill(zh.print.preview.saved, { file })).waitFor();
  return pagesOf(file);
}
