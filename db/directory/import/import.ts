import { nobody } from '../../../shared/contract/admit.ts';
import type { ImportPreview } from '../../../shared/contract/directory.ts';
import { previewedRows } from '../../../shared/contract/directory.ts';
import type { ParsedOf } from '../../../shared/contract/index.ts';
import { DeskError } from '../../../shared/errors.ts';
import { enterKey } from '../../keys/save.ts';
import { renewDeadlines } from '../../now/renew-deadlines.ts';
import type { Act, Look } from '../../store/act.ts';
import type { Task } from '../../store/handler.ts';
import { put } from '../saving.ts';
import { keepASupervisor } from '../staff.ts';
import { calendarPlanner } from './calendar-rows.ts';
import { type Columns, columnsOf } from './columns.ts';
import { rosterGrid } from './duty-grid.ts';
import { dutyPlanner } from './duty-rows.ts';
import { keyPlanner } from './key-rows.ts';
import type { Put, RowPlan } from './plan.ts';
import { type ImportError, RowCells } from './row-cells.ts';
import { staffPlanner } from './staff-rows.ts';
import { readTable, type Table } from './table.ts';
import { unitPlanner } from './unit-rows.ts';

type ImportFile = ParsedOf<'directory.import'>;

interface Plan extends ImportPreview {
  puts: Put[];
}

/** Says what importing the file would do; the same checks as the import itself. */
export const previewDirectory: Task<'directory.preview'> = {
  async task(book, file, now, actor) {
    const table = await readTable(file.fileName, file.bytes);
    const { puts: _puts, ...preview } = planOf(book.look(actor ?? nobody, now), file, table);
    return preview;
  },
};

/** Imports all rows in one transaction, or none. @throws DeskError `fileUnreadable`, `importHasErrors` */
export const importDirectory: Task<'directory.import'> = {
  async task(book, file, now, actor) {
    const table = await readTable(file.fileName, file.bytes);
    const done = await book.act(actor ?? nobody, now, (act) => {
      const { puts, ...preview } = planOf(act, file, table);
      if (preview.errors.length > 0) {
        throw new DeskError('importHasErrors', { params: { errors: preview.errors.length } });
      }
      putAll(act, puts, (done) => book.emit('progress', { task: 'import', done }));
      return preview;
    });
    if (file.kind === 'calendar') await renewDeadlines(book, now);
    return done;
  },
};

const progressEvery = 500;

function putAll(act: Act, puts: readonly Put[], progress: (done: number) => void): void {
  for (const [i, one] of puts.entries()) {
    if (i % progressEvery === 0) progress(i / puts.length);
    if (one.register === 'keys') enterKey(act, one.record, null, {});
    else put(act, one.register, one.record);
  }
  progress(1);
}

function planOf(look: Look, { kind }: ImportFile, table: Table): Plan {
  const planRow = planners[kind](look);
  const grid = kind === 'duty' ? rosterGrid(look, table) : null;
  const { rows, errors, unknown } = grid ? { rows: grid, errors: [], unknown: [] } : listOf(kind, table);
  const plans: RowPlan[] = [];
  for (const row of rows) {
    const plan = planRow(row);
    // A name that nobody has is said once, not for each day of its line.
    errors.push(
      ...row.errors.filter((error) => !errors.some((said) => said.row === error.row && said.column === error.column)),
    );
    if (plan && row.errors.length === 0) plans.push(plan);
  }
  const puts = plans.filter((plan) => plan.action !== 'same').flatMap((plan) => plan.puts);
  keepASupervisor(
    look,
    puts.flatMap((p) => (p.register === 'staff' ? p.record : [])),
  );
  const count = (action: RowPlan['action']) => plans.filter((plan) => plan.action === action).length;
  const counts = { create: count('create'), change: count('change'), same: count('same') };
  return {
    rows: plans.slice(0, previewedRows).map(({ row, action, label }) => ({ row, action, label })),
    errors,
    counts: { ...counts, total: plans.length + new Set(errors.map((error) => error.row)).size },
    unknownColumns: unknown,
    puts,
  };
}

/** @returns the rows of a list under its heading; none while a heading is missing */
function listOf(
  kind: ImportFile['kind'],
  table: Table,
): { rows: RowCells[]; errors: ImportError[]; unknown: string[] } {
  const columns = columnsOf(kind, table);
  const filled = columns.missing.length > 0 ? [] : [...table.entries()];
  const rows = filled
    .filter(([i, cells]) => i > columns.headingRow && cells.some((cell) => cell.trim() !== ''))
    .map(([i, cells]) => new RowCells(columns, i, cells));
  return { rows, errors: headingErrors(columns), unknown: columns.unknown };
}

const planners = {
  staff: staffPlanner,
  units: unitPlanner,
  calendar: calendarPlanner,
  keys: keyPlanner,
  duty: dutyPlanner,
};

function headingErrors({ headingRow, missing, doubled }: Columns): ImportError[] {
  const at = (code: ImportError['code']) => (column: string) => ({ row: headingRow + 1, column, code, value: '' });
  return [...missing.map(at('required')), ...doubled.map(at('duplicate'))];
}
