import { z } from 'zod';
import type { Json } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Change, changeKinds, digestFields, type Fields, hashedText, idOf, type Sha256 } from './change.ts';
import { limits } from './limits.ts';
import { type Seed, Seeds, saltOf, stretchOf } from './salts.ts';
import { formatStamp } from './stamp.ts';
import { fitsDepth } from './wire.ts';

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
  /** Run, stretch of its numbers, and what the salts in it are made of. */
  seeds: list(z.tuple([whole, whole, z.string().min(16).max(64)])),
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
  /** Of changes whose id or salt does not follow from the rest. By place in the batch. */
  id: z.record(z.string(), z.string()),
  salt: z.record(z.string(), z.string()),
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

/**
 * @param changes of one site; those of one device in the order of its chain without a gap
 * @param seeds of their devices, as far as they are known
 */
export function pack(changes: readonly Change[], seeds: Seeds, sha256: Sha256): Columns {
  const [names, actors, records, shapes] = [new Words(), new Words(), new Words(), new Words()];
  const [runOf, seeded] = [new Map<string, number>(), new Set<string>()];
  const packed: Columns = {
    site: changes[0]?.site ?? '',
    ...{ runs: [], seeds: [], shapes: [], values: [], id: {}, salt: {}, erased: {}, reissues: {} },
    ...{ names: names.all, actors: actors.all, records: records.all },
    ...{ run: [], shape: [], kind: [], record: [], actor: [], entered: [], happened: [], ahead: [], counter: [] },
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
    const { shape, fields } = shapeOf(change, shapes);
    packed.shapes[shape] ??= [names.at(change.register), [...fields]];
    packed.values[shape] ??= fields.map(() => []);
    const values = at(packed.values, shape);
    for (let f = 0; f < fields.length; f += 1) values[f]?.push(change.fields[fields[f] ?? ''] ?? null);
    const stamp = momentOf(change.stamp);
    packed.run.push(run);
    packed.shape.push(shape);
    packed.kind.push(changeKinds.indexOf(change.kind));
    packed.record.push(records.at(change.record));
    packed.actor.push(actors.at(change.actor));
    packed.entered.push(change.enteredAt - before);
    packed.happened.push(change.happenedAt - change.enteredAt);
    packed.ahead.push(stamp.millis - change.enteredAt);
    packed.counter.push(stamp.counter);
    if (change.id !== idOf(change.enteredAt, change.fieldsDigest)) packed.id[i] = change.id;
    const seed = seeds.of(change.device, change.n);
    if (seed === null || saltOf(seed, change.n, sha256) !== change.salt) packed.salt[i] = change.salt;
    else if (!seeded.has(seed)) {
      seeded.add(seed);
      packed.seeds.push([run, stretchOf(change.n), seed]);
    }
    if (change.salt === '' && fields.length === 0) packed.erased[i] = change.fieldsDigest;
    if (change.reissues) packed.reissues[i] = change.reissues;
    before = change.enteredAt;
  }
  return packed;
}

/** The fields that a change says something of, sorted, and the number of those that say the same. */
function shapeOf({ register, fields }: Change, shapes: Words): { shape: number; fields: readonly string[] } {
  let names = Object.keys(fields);
  if (names.some((name, i) => fields[name] === undefined || (i > 0 && name < (names[i - 1] ?? '')))) {
    names = names.filter((name) => fields[name] !== undefined).sort();
  }
  return { shape: shapes.at(JSON.stringify([register, names])), fields: names };
}

/** What the desk or the server has written itself is a stamp. */
function momentOf(stamp: string): { millis: number; counter: number } {
  return { millis: Number.parseInt(stamp.slice(0, 12), 16), counter: Number.parseInt(stamp.slice(13, 17), 16) };
}

/** @returns the seeds that came with a batch, for whoever is to send it on */
export function seedsIn({ runs, seeds }: Columns): Seed[] {
  return seeds.map(([run, stretch, seed]) => ({ device: runs[run]?.device ?? '', stretch, seed }));
}

/**
 * @returns the changes with their hashes, computed anew
 * @throws RangeError when the columns do not fit each other or a run does not end in the hash it names
 */
export function unpack(columns: Columns, sha256: Sha256): Change[] {
  const heads = columns.runs.map(({ n, prevHash }) => ({ n, prevHash }));
  const seeds = new Seeds(seedsIn(columns));
  const shapes = columns.shapes.map(([register, names], i) => {
    return new Shape(at(columns.names, register), names, at(columns.values, i));
  });
  let entered = 0;
  const changes = columns.run.map((run, i): Change => {
    const head = at(heads, run);
    const { device } = at(columns.runs, run);
    const { n, prevHash } = head;
    const shape = at(shapes, at(columns.shape, i));
    const { fields, json } = shape.next();
    entered += at(columns.entered, i);
    const salt = columns.salt[i] ?? saltOf(seeds.of(device, n) ?? missing(), n, sha256);
    const { [i]: erased } = columns.erased;
    if (erased !== undefined && (salt !== '' || json !== '{}')) throw new RangeError('not erased');
    const fieldsDigest = erased ?? digestFields(salt, json, sha256);
    const reissues = columns.reissues[i];
    const change: Change = {
      id: columns.id[i] ?? idOf(entered, fieldsDigest),
      site: columns.site,
      device,
      n,
      stamp: formatStamp({ millis: entered + at(columns.ahead, i), counter: at(columns.counter, i), device }),
      register: shape.register,
      record: at(columns.records, at(columns.record, i)),
      kind: at(changeKinds, at(columns.kind, i)),
      fields,
      salt,
      fieldsDigest,
      actor: at(columns.actors, at(columns.actor, i)),
      happenedAt: entered + at(columns.happened, i),
      enteredAt: entered,
      prevHash,
      hash: '',
    };
    if (reissues !== undefined) change.reissues = reissues;
    change.hash = sha256(hashedText(change));
    head.n = n + 1;
    head.prevHash = change.hash;
    return change;
  });
  if (columns.runs.some(({ hash }, run) => heads[run]?.prevHash !== hash))
    throw new RangeError('a chain does not hold');
  return changes;
}

/** Hands out the fields of the changes of one shape, one after the other, with their canonical JSON. */
class Shape {
  readonly register: string;
  readonly #names: readonly string[];
  readonly #isOrdered: boolean;
  readonly #values: readonly (readonly Json[])[];
  #row = 0;

  constructor(register: string, names: readonly string[], values: readonly (readonly Json[])[]) {
    // In their order each once: so the text that is digested is canonical.
    if (names.some((name, i) => i > 0 && name <= (names[i - 1] ?? ''))) throw new RangeError('names out of order');
    this.register = register;
    this.#names = names;
    // A name that is a number would come before its turn.
    this.#isOrdered = names.every((name) => /^[a-z]/i.test(name));
    this.#values = values;
  }

  next(): { fields: Fields; json: string } {
    const fields: Fields = {};
    let isFlat = this.#isOrdered;
    for (let f = 0; f < this.#names.length; f += 1) {
      const value = at(at(this.#values, f), this.#row);
      if (value !== null && typeof value === 'object') {
        if (!fitsDepth(value, limits.depth - 1)) throw new RangeError('fields too deep');
        isFlat = false;
      }
      const name = at(this.#names, f);
      // A name like any other, which an assignment would take for something else.
      if (name === '__proto__') Object.defineProperty(fields, name, { ...own, value });
      else fields[name] = value;
    }
    this.#row += 1;
    return { fields, json: isFlat ? JSON.stringify(fields) : canonicalJson(fields) };
  }
}
const own = { enumerable: true, configurable: true, writable: true };

function at<T>(items: readonly T[], place: number | undefined): T {
  const item = place === undefined ? undefined : items[place];
  if (item === undefined) throw new RangeError('columns do not fit each other');
  return item;
}

function missing(): never {
  throw new RangeError('a salt without a seed');
}
