import type { CellKind } from '../../shared/registers/exported/columns.ts';
import { type Cell, type SheetColumn, type Shown, wallClock } from './cell.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a cell of a spreadsheet takes; the CSV beside it holds the whole. */
export const longestCell = 32_767;
const cutNote = '……〔CSV〕';

/** Styles by their place in `styles.xml`. */
const styleOf: Record<Shown, number> = { text: 0, number: 0, time: 2, money: 3 };
const widths: Partial<Record<CellKind, number>> = { time: 19, number: 10, money: 12, flag: 8, choice: 14, person: 12 };

/** A reader of XML may take away blanks at either end. */
const blankEnds = /^\s|\s$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold
const unsafe = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\r\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML cannot hold
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @returns a text as a sheet holds it: what XML or the format would take for something else is escaped, what they cannot hold is `�` */
export function sheetText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(impossible, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A sheet as XML, piece by piece: who calls it knows which row it is. */
export class SheetXml {
  readonly #names: readonly string[];
  /** Of numbers, by column. */
  readonly #styles: readonly string[];
  readonly #columns: readonly SheetColumn[];
  readonly #wall: (at: number) => number;
  #cut = 0;

  constructor(columns: readonly SheetColumn[], timeZone: string) {
    this.#columns = columns;
    this.#names = columns.map((_, i) => columnName(i));
    this.#styles = columns.map(({ shown }) => `" s="${styleOf[shown]}"`);
    this.#wall = wallClock(timeZone);
  }

  /** Up to and with the row of headings, which stays on the screen. */
  start(): string {
    const cols = this.#columns.map(({ heading, kind }, i) => {
      const width = Math.max(widths[kind] ?? 24, [...heading].length * 2 + 2);
      return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
    });
    const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
    const headings = this.#columns
      .map(
        ({ heading }, i) => `<c r="${this.#names[i]}1" s="1" t="inlineStr"><is><t>${sheetText(heading)}</t></is></c>`,
      )
      .join('');
    return (
      `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>` +
      `<cols>${cols.join('')}</cols><sheetData><row r="1">${headings}</row>`
    );
  }

  /** @param first the row of the first of them, counted from 1, which is that of the headings */
  rows(rows: readonly (readonly Cell[])[], first: number): string {
    const parts: string[] = [];
    for (const [i, cells] of rows.entries()) this.#row(cells, String(first + i), parts);
    return parts.join('');
  }

  #row(cells: readonly Cell[], row: string, parts: string[]): void {
    parts.push('<row r="', row, '">');
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] ?? null;
      if (cell === null || cell === '') continue;
      const [name = '', style = ''] = [this.#names[i], this.#styles[i]];
      if (typeof cell === 'number') parts.push('<c r="', name, row, style, '><v>', this.#number(i, cell), '</v></c>');
      else {
        const text = cell.length > longestCell ? this.#shortened(cell) : cell;
        const opened = blankEnds.test(text) ? spacedText : plainText;
        parts.push('<c r="', name, row, opened, sheetText(text), '</t></is></c>');
      }
    }
    parts.push('</row>');
  }

  #number(column: number, value: number): string {
    if (this.#columns[column]?.shown !== 'time') return String(value);
    return String(Math.round(this.#wall(value) / 1000) / 86_400 + 25_569);
  }

  #shortened(text: string): string {
    this.#cut += 1;
    return text.slice(0, longestCell - cutNote.length) + cutNote;
  }

  /** @returns how many texts were cut since it was asked the last time */
  cut(): number {
    const cut = this.#cut;
    this.#cut = 0;
    return cut;
  }

  /** @param row the last one */
  end(row: number): string {
    const last = this.#names.at(-1) ?? 'A';
    return `</sheetData><autoFilter ref="A1:${last}${row}"/></worksheet>`;
  }
}

const plainText = '" t="inlineStr"><is><t>';
const spacedText = '" t="inlineStr"><is><t xml:space="preserve">';

/** Everything of a workbook but its sheet, by name. @param title of the sheet */
export function workbookParts(title: string): Record<string, string> {
  const name = sheetText(title.replace(/[\\/?*[\]:]/g, '-').slice(0, 31)).replaceAll('"', '&quot;');
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="等线"/><family val="2"/></font>`;
  const format = (number: number, font: number, fill: number) =>
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`;
  const none = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  const grey = '<fill><patternFill patternType="solid"><fgColor rgb="FFEFF2F5"/></patternFill></fill>';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3">${none}${grey}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${format(0, 0, 0)}${format(0, 1, 2)}${format(164, 0, 0)}${format(4, 0, 0)}</cellXfs></styleSheet>`,
  };
}
