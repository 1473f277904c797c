/**
 * @returns true when a value that came over IPC is larger than `limit` bytes, roughly counted. Values that came by
 *   structured clone may be cyclic, deep or shared; each part is counted once and without recursion.
 */
export function isLargerThan(value: unknown, limit: number): boolean {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  let bytes = 0;
  while (open.length > 0) {
    const part = open.pop();
    bytes += bytesOf(part);
    if (bytes > limit) return true;
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part) || seen.has(part)) continue;
    seen.add(part);
    for (const inner of partsOf(part)) {
      open.push(inner);
      // Waiting parts count too: a huge array must not be copied before it is refused.
      if (bytes + open.length * 8 > limit) return true;
    }
  }
  return false;
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (typeof value === 'bigint') return value.toString(16).length;
  return 8;
}

function* partsOf(value: object): Generator<unknown> {
  if (value instanceof Map) {
    for (const [key, inner] of value) {
      yield key;
      yield inner;
    }
  } else if (value instanceof Set) yield* value;
  else {
    for (const key in value) {
      if (!Array.isArray(value)) yield key;
      yield value[key as keyof typeof value];
    }
  }
}
