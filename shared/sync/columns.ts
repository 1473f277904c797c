import { z } from 'zod';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Change, changeKinds, digestFields, type Fields, hashedText, type Sha256 } from './change.ts';
import { limits } from './limits.ts';
import { formatStamp, parseStamp } from './stamp.ts';
import { fieldsShape } from './wire.ts';

const whole = z.number().int();
const list = <T extends z.ZodType>(item: T) => z.array(item).max(limits.changesPerBatch);

/**
 * Changes column by column, for a compressor to find what repeats. Hashes do not travel, except where a device's run begins and
 * ends: whoever unpacks computes them, and so has verified the chain.
 */
export const columnsShape = z.strictObject({
  site: z.string(),
  /** Each stretch of one device's chain: where it begins, what was before it, the hash of its last change. */
  runs: list(z.strictObject({ device: z.string(), n: whole, prevHash: z.string(), hash: z.string() })),
  names: list(z.string()),
  actors: list(z.string()),
  records: list(z.string()),
  /** Register and field names, sorted, of changes that say something of the same fields. */
  shapes: list(z.tuple([whole, z.array(z.string()).max(limits.fieldsPerChange)])),
  run: list(whole),
  shape: list(whole),
  kind: list(whole),
  record: list(whole),
  actor: list(whole),
  /** Difference to the change before, ms. */
  entered: list(whole),
  /** Difference to `entered`, ms. */
  happened: list(whole),
  /** Difference of the stamp to `entered` in ms, and its counter. */
  ahead: list(whole),
  counter: list(whole),
  /** Without the time, where that is `entered`. */
  id: list(z.string()),
  salt: list(z.string()),
  /** For each shape the values of each of its fields, change by change. */
  values: list(z.array(z.array(z.custom<Json>()))),
  /** Digests of changes whose fields are destroyed; which change says what anew. By place in the batch. */
  erased: z.record(z.string(), z.string()),
  reissues: z.record(z.string(), z.string()),
});
export type Columns = z.infer<typeof columnsShape>;

/** A dictionary: each word once, in the order in which it first came. */
class Words {
  readonly all: string[] = [];
  readonly #at = new Map<string, number>();

  at(word: string): number {
    let at = this.#at.get(word);
    if (at === undefined) {
      at = this.all.push(word) - 1;
      this.#at.set(word, at);
    }
    return at;
  }
}

/** @param changes of one site; those of one device in the order of its chain without a gap */
export function pack(changes: readonly Change[]): Columns {
  const [names, actors, records, shapes] = [new Words(), new Words(), new Words(), new Words()];
  const runOf = new Map<string, number>();
  const packed: Columns = {
    site: changes[0]?.site ?? '',
    runs: [],
    names: names.all,
    actors: actors.all,
    records: records.all,
    shapes: [],
    run: [],
    shape: [],
    kind: [],
    record: [],
    actor: [],
    entered: [],
    happened: [],
    ahead: [],
    counter: [],
    id: [],
    salt: [],
    values: [],
    erased: {},
    reissues: {},
  };
  let before = 0;
  for (const [i, change] of changes.entries()) {
    let run = runOf.get(change.device);
    if (run === undefined) {
      run = packed.runs.push({ device: change.device, n: change.n, prevHash: change.prevHash, hash: '' }) - 1;
      runOf.set(change.device, run);
    }
    const { [run]: itsRun } = packed.runs;
    if (itsRun) itsRun.hash = change.hash;
    const fields = Object.keys(change.fields)
      .filter((name) => change.fields[name] !== undefined)
      .sort();
    const shape = shapes.at(JSON.stringify([change.register, fields]));
    packed.shapes[shape] ??= [names.at(change.register), fields];
    packed.values[shape] ??= fields.map(() => []);
    for (const [at, field] of fields.entries()) packed.values[shape]?.[at]?.push(change.fields[field] ?? null);
    const stamp = parseStamp(change.stamp);
    packed.run.push(run);
    packed.shape.push(shape);
    packed.kind.push(changeKinds.indexOf(change.kind));
    packed.record.push(records.at(change.record));
    packed.actor.push(actors.at(change.actor));
    packed.entered.push(change.enteredAt - before);
    packed.happened.push(change.happenedAt - change.enteredAt);
    packed.ahead.push(stamp.millis - change.enteredAt);
    packed.counter.push(stamp.counter);
    packed.id.push(shortId(change.id, change.enteredAt));
    packed.salt.push(change.salt);
    if (change.salt === '' && fields.length === 0) packed.erased[i] = change.fieldsDigest;
    if (change.reissues) packed.reissues[i] = change.reissues;
    before = change.enteredAt;
  }
  return packed;
}

/**
 * @returns the changes with their hashes, computed anew
 * @throws RangeError when the columns do not fit each other or a run does not end in the hash it names
 */
export function unpack(columns: Columns, sha256: Sha256): Change[] {
  const at = <T>(items: readonly T[], place: number | undefined): T => {
    const item = place === undefined ? undefined : items[place];
    if (item === undefined) throw new RangeError('columns do not fit each other');
    return item;
  };
  const heads = columns.runs.map(({ n, prevHash }) => ({ n, prevHash }));
  const taken = columns.shapes.map(() => 0);
  let entered = 0;
  const changes = columns.run.map((run, i): Change => {
    const head = at(heads, run);
    const { device } = at(columns.runs, run);
    const shape = at(columns.shape, i);
    const [register, names] = at(columns.shapes, shape);
    const row = at(taken, shape);
    taken[shape] = row + 1;
    const values = at(columns.values, shape);
    const fields: Fields = Object.fromEntries(names.map((name, f) => [name, at(at(values, f), row)]));
    if (!fieldsShape.safeParse(fields).success) throw new RangeError('fields too deep or too many');
    entered += at(columns.entered, i);
    const salt = at(columns.salt, i);
    const reissues = columns.reissues[i];
    const change: Omit<Change, 'hash'> = {
      id: longId(at(columns.id, i), entered),
      site: columns.site,
      device,
      n: head.n,
      stamp: formatStamp({ millis: entered + at(columns.ahead, i), counter: at(columns.counter, i), device }),
      register: at(columns.names, register),
      record: at(columns.records, at(columns.record, i)),
      kind: at(changeKinds, at(columns.kind, i)),
      fields,
      salt,
      fieldsDigest: columns.erased[i] ?? digestFields(salt, canonicalJson(fields), sha256),
      actor: at(columns.actors, at(columns.actor, i)),
      happenedAt: entered + at(columns.happened, i),
      enteredAt: entered,
      prevHash: head.prevHash,
      ...(reissues === undefined ? {} : { reissues }),
    };
    const hash = sha256(hashedText(change));
    heads[run] = { n: head.n + 1, prevHash: hash };
    return { ...change, hash };
  });
  if (columns.runs.some(({ hash }, run) => heads[run]?.prevHash !== hash))
    throw new RangeError('a chain does not hold');
  return changes;
}

/** A UUIDv7 begins with its time; what is made on saving has that of the save. */
function shortId(id: string, enteredAt: number): string {
  const bare = id.replaceAll('-', '');
  return longId(bare.slice(13), enteredAt) === id ? bare.slice(13) : id;
}

function longId(id: string, enteredAt: number): string {
  if (id.length !== 19) return id;
  const time = enteredAt.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${id.slice(0, 3)}-${id.slice(3, 7)}-${id.slice(7)}`;
}
