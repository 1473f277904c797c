const longest = 4_000;

/**
 * Takes out of an error's text what may be somebody's: everything outside ASCII, what is quoted, and digits as long as
 * a room or phone number. The log id at its beginning and the places of a stack stay.
 */
export function scrub(text: string): string {
  const [, head = '', rest = ''] = /^([0-9a-f]{8} in [\w.]+: )?([\s\S]*)$/.exec(text.slice(0, longest)) ?? [];
  return head + rest.split('\n').map(scrubLine).join('\n');
}

/** @returns what may be logged of an error: its name, code, scrubbed message and where it happened */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return scrub(String(error));
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = (error.stack ?? '').split('\n').filter(isPlace).slice(0, 12);
  return [`${error.name}${code}: ${scrub(error.message)}`, ...places.map(scrubLine)].join('\n');
}

function scrubLine(line: string): string {
  const ascii = line.replace(/[^\x20-\x7e]+/g, '…');
  if (isPlace(line)) return ascii;
  return ascii.replace(/(["'`]).*\1/g, '$1…$1').replace(/\d{4,}/g, '#');
}

function isPlace(line: string): boolean {
  return /^\s+at \S.*:\d+:\d+\)?$/.test(line);
}
