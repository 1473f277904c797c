import { timerRules } from '../../shared/registers/timers.ts';

/** As the log writes one: `[2026-12-01 03:45:55.123] [info]  text`. */
const logged = /^\[([\d: .-]{10,30})\] \[(info|warn|error)\]\s+(.*)$/;
const place =
  /^\s+at (?:((?:async |new )?[\w.$<>]{1,60}(?: \[as \w+\])?) \()?(?:.*[\\/])?([\w.-]{1,40}\.[cm]?[jt]sx?:\d+:\d+)\)?$/;
const failed = /^([0-9a-f]{8} in [a-zA-Z]{1,30}\.[a-zA-Z]{1,40}): (.*)$/;
const error =
  /^(?:the (?:backup|book|check|chains?|site's data)[a-z ]{0,30}: )?([A-Z][A-Za-z]{2,30}(?:Error|Fault)?(?: [A-Z][A-Z_]{3,40})?): (.*)$/;
/** SQLite names columns, never what stands in them. */
const technical =
  /^((UNIQUE|NOT NULL|FOREIGN KEY|CHECK) constraint failed(: [\w.]+(, [\w.]+)*)?|database (disk image is malformed|is locked|or disk is full)|disk I\/O error|attempt to write a readonly database|no such (table|column): [\w.]+)$/;
/** What the desk writes of itself; each word is its own. */
const own: readonly RegExp[] = [
  /^painted after \d+ ms, version [\d.]+$/,
  /^session (out|in|locked)$/,
  new RegExp(`^alarm( ?(${timerRules.join('|')}))+$`),
  /^the clock was moved by -?\d+ s$/,
  /^paper pack: \d+ ms, [a-z ]+$/,
  /^the page (does not respond|is gone: [a-z-]+|process was ended)$/,
  /^quick_check found the book damaged$/,
  /^support bundle saved$/,
  /^update: (none|offered|fetched|refused|failed)( [\d.]+)?$/,
];

/**
 * What of a log's line may leave the house: lines whose every word is the desk's own. Of an error its name, code, place and method;
 * its message only where SQLite made it. A word that is left in doubt is left out.
 */
export function keptLine(line: string): string {
  const [, at, level, text] = logged.exec(line) ?? [];
  if (text === undefined) return keptPlace(line);
  return `[${at}] [${level}] ${keptText(text.trim())}`;
}

function keptText(text: string): string {
  if (own.some((shape) => shape.test(text))) return text;
  const [, method, rest] = failed.exec(text) ?? [];
  if (method !== undefined && rest !== undefined) return `${method}: ${keptError(rest)}`;
  return keptError(text.replace(/^sync: /, ''));
}

function keptError(text: string): string {
  const [, name, message = ''] = error.exec(text) ?? [];
  if (name === undefined || !/(Error|Fault)\b/.test(name)) return '(withheld)';
  return `${name}: ${technical.test(message) ? message : '(withheld)'}`;
}

function keptPlace(line: string): string {
  const [, named, file] = place.exec(line) ?? [];
  if (file === undefined) return '(withheld)';
  return `    at ${named === undefined ? file : `${named} (${file})`}`;
}
