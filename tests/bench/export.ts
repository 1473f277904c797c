import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ExportJob } from '../../db/export/job.ts';
import { PagePress } from '../../db/export/page-press.ts';
import { bookFile } from '../../db/site/backups.ts';
import { Database } from '../../db/store/database.ts';
import { bundledWorker, openHouse } from './busy-house.ts';
import { exportBook } from './export-book.ts';
import type { ExportRan, ExportRun } from './export-run.ts';
import { type Bench, type Figures, percentile, rounded, spread } from './figures.ts';
import { withBenchFolder } from './folder.ts';
import { peers, peersFolder } from './sync/peers.ts';

const thread = path.join(path.dirname(bundledWorker), 'export-thread.cjs');
const peerVersions = { 'csv-stringify': '6.9.0', exceljs: '4.4.0' };
const pin = '4826';
/** As our own threads: on a busy machine the others would else be given more of it. */
const niceness = ['-n', '10'];

/** Calls as CSV and as a workbook, beside the sqlite3 command line, csv-stringify and exceljs; and how long Now waits meanwhile. */
export const exported: Bench = async ({ quick, rounds }) => {
  const calls = quick ? 200_000 : 1_000_000;
  const dir = await exportBook(calls);
  const require = await peers(peerVersions, `${peersFolder}-export`);
  return withBenchFolder(async (to) => ({
    'export.rows': calls,
    ...(await rates(dir, to, rounds, require)),
    ...(await waits(dir, to)),
  }));
};

async function rates(dir: string, to: string, rounds: number, require: NodeJS.Require | null): Promise<Figures> {
  const { sql, headings } = statementIn(dir);
  const limited = `${sql} LIMIT 100000`;
  const cli = await promisify(execFile)('sqlite3', ['--version']).then(
    () => true,
    () => false,
  );
  if (!cli) process.stderr.write('export: there is no sqlite3 command line here, it is left out\n');
  const module = (name: string) => require?.resolve(name) ?? '';
  const of = (format: 'csv' | 'xlsx', masked = false): ExportRun => ({
    kind: 'ours',
    thread,
    job: { ...jobOf(dir, to), formats: [format], masked },
  });
  const ways: Record<string, () => Promise<Pick<ExportRan, 'seconds'> & Partial<ExportRan>>> = {
    csv: () => apart(of('csv')),
    masked: () => apart(of('csv', true)),
    ...(cli && { sqlite: () => commandLine(bookFile(dir), sql, path.join(to, 'cli.csv')) }),
    ...(require && {
      csvStringify: () =>
        apart({
          kind: 'csv-stringify',
          module: module('csv-stringify'),
          book: bookFile(dir),
          sql,
          to: path.join(to, 'peer.csv'),
          headings,
        }),
    }),
    xlsx: () => apart(of('xlsx')),
    ...(require && {
      exceljs: () =>
        apart({
          kind: 'exceljs',
          module: module('exceljs'),
          book: bookFile(dir),
          sql: limited,
          to: path.join(to, 'peer.xlsx'),
          headings,
        }),
    }),
  };
  const ran = new Map<string, (Pick<ExportRan, 'seconds'> & Partial<ExportRan>)[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const one = await way();
      ran.set(name, [...(ran.get(name) ?? []), one]);
      process.stderr.write(`export: ${name} ${JSON.stringify(one)}\n`);
    }
  }
  const times = (name: string) => ran.get(name)?.map(({ seconds }) => seconds) ?? [];
  const each = (name: string, of: (one: Partial<ExportRan>) => number) => spread((ran.get(name) ?? []).map(of));
  const ratio = (name: string, to: string) => spread(times(name).map((time, i) => time / (times(to)[i] ?? Number.NaN)));
  const cpu = (name: string, to: string) =>
    spread((ran.get(name) ?? []).map(({ cpu = 0 }, i) => cpu / (ran.get(to)?.[i]?.cpu ?? Number.NaN)));
  const rate = (name: string) => each(name, ({ rows = 0, seconds = 0 }) => rows / seconds);
  return {
    'export.columns': headings.length,
    'export.csv.rowsPerSecond': rate('csv'),
    'export.csv.maskedRowsPerSecond': rate('masked'),
    'export.csv.megabytesWritten': each('csv', ({ bytes = 0 }) => bytes / 1e6),
    'export.csv.megabytes': each('csv', ({ megabytes = 0 }) => megabytes),
    'export.csv.cpuSeconds': each('csv', ({ cpu = 0 }) => cpu),
    ...(cli && { 'export.csv.toSqlite': ratio('sqlite', 'csv'), 'export.csv.cpuOfSqlite': cpu('csv', 'sqlite') }),
    ...(require && { 'export.csv.timesCsvStringify': ratio('csvStringify', 'csv') }),
    'export.csv.withCheckSeconds': each('csv', ({ wholeSeconds = 0 }) => wholeSeconds),
    'export.xlsx.rowsPerSecond': rate('xlsx'),
    'export.xlsx.cpuSeconds': each('xlsx', ({ cpu = 0 }) => cpu),
    'export.xlsx.megabytes': each('xlsx', ({ megabytes = 0 }) => megabytes),
    ...(require && {
      'export.xlsx.exceljsRowsPerSecond': rate('exceljs'),
      'export.xlsx.timesExceljs': spread(
        (ran.get('xlsx') ?? []).map(
          ({ rows = 0, seconds }, i) => rows / seconds / (100_000 / (times('exceljs')[i] ?? Number.NaN)),
        ),
      ),
    }),
    'export.verify.megabytesPerSecond': each(
      'csv',
      ({ bytes = 0, seconds = 0, wholeSeconds = 0 }) => bytes / 1e6 / (wholeSeconds - seconds),
    ),
  };
}

function statementIn(dir: string): { sql: string; headings: string[] } {
  const db = new Database(bookFile(dir), { readonly: true });
  const { language, masked, redaction, site, formats } = jobOf(dir, '');
  const press = new PagePress(db, {
    language,
    masked,
    redaction,
    site,
    formats,
    bounds: { from: 0, until: 1, units: null },
  });
  const { select, table, columns } = press.sheet('calls');
  db.close();
  return { sql: `SELECT ${select} FROM ${table} t ORDER BY t.seq`, headings: columns.map(({ heading }) => heading) };
}

function jobOf(dir: string, to: string): ExportJob {
  const who = { id: 'bench', name: 'bench' };
  return {
    ...{ dir, to, name: 'export', exportId: 'bench', site: { id: 'site', name: '蔚蓝', timeZone: 'Asia/Shanghai' } },
    ...{ device: 'bench', language: 'zh-CN', madeAt: 0, madeBy: who, approvedBy: who, purpose: 'bench', masked: false },
    ...{
      from: '2000-01-01',
      until: '2099-12-31',
      registers: ['calls'],
      formats: ['csv'],
      places: [],
      redaction: null,
      units: null,
      partBytes: 4_000_000_000,
    },
  };
}

/** In a process of its own, whose memory it tells; what it wrote is thrown away there. */
async function apart(run: ExportRun): Promise<ExportRan> {
  const script = path.join(import.meta.dirname, 'export-run.ts');
  const { stdout } = await promisify(execFile)('nice', [
    ...niceness,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    script,
    JSON.stringify(run),
  ]);
  return JSON.parse(stdout) as ExportRan;
}

async function commandLine(book: string, sql: string, to: string): Promise<Pick<ExportRan, 'seconds' | 'cpu'>> {
  const out = openSync(to, 'w');
  const began = performance.now();
  // The shell tells what its children took of the processor.
  const script = 'sqlite3 -readonly -csv -header "$0" "$1"; code=$?; times >&2; exit $code';
  const child = spawn('nice', [...niceness, 'bash', '-c', script, book, sql], { stdio: ['ignore', out, 'pipe'] });
  let told = '';
  child.stderr?.on('data', (chunk) => (told += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  closeSync(out);
  rmSync(to);
  if (code !== 0) throw new Error(`sqlite3 ended with ${code}: ${told}`);
  const [, user = 0, system = 0] = /(?:.*\n)(?:\d+m([\d.]+)s \d+m([\d.]+)s)/.exec(told)?.map(Number) ?? [];
  return { seconds, cpu: user + system };
}

/** Now, asked as from a window, while the whole is exported in both formats. */
async function waits(dir: string, to: string): Promise<Figures> {
  const drive = { path: to, name: 'bench', serial: '', freeBytes: 0, writable: true };
  const ground = { listDrives: async () => [drive], chooseFolder: async () => null };
  const house = await openHouse(dir, bundledWorker, ground);
  const phase = await house.call('desk.phase', {});
  const staffId = phase.phase === 'ready' ? (phase.people.find(({ role }) => role === 'supervisor')?.id ?? '') : '';
  await house.call('session.signIn', { staffId, pin });
  await house.call('now.list', {});
  const asked: number[] = [];
  let done = false;
  const request = {
    ...{ registers: ['calls'], from: '2000-01-01', until: '2099-12-31', purpose: '' },
    language: 'zh-CN' as const,
  };
  const making = house
    .call('exports.start', { request: { ...request, formats: ['csv', 'xlsx'] }, drive: to })
    .finally(() => {
      done = true;
    });
  while (!done) {
    const began = performance.now();
    await house.call('now.list', {});
    asked.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await making;
  await house.close();
  return {
    'export.now.asked': asked.length,
    'export.now.p50': rounded(percentile(asked, 0.5)),
    'export.now.p99': rounded(percentile(asked, 0.99)),
    'export.now.max': rounded(Math.max(...asked)),
  };
}
