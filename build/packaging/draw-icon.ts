import fs from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from '../places.mjs';

/**
 * The desk's icon: an open register on a blue ground, drawn here so that it is ours and can be drawn anew. Writes build/icons/icon.png, from which
 * electron-builder makes those of each system. Run: node build/packaging/draw-icon.ts
 */
const side = 1024;
const samples = 3;
type Colour = readonly [number, number, number, number];

const clear: Colour = [0, 0, 0, 0];
const blue: Colour = [28, 84, 160, 255];
const paper: Colour = [250, 250, 246, 255];
const shade: Colour = [214, 221, 230, 255];
const ink: Colour = [92, 122, 160, 255];
const red: Colour = [214, 64, 52, 255];

function isInRound(
  x: number,
  y: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): boolean {
  const dx = Math.max(left + radius - x, x - (right - radius), 0);
  const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
  return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
}

/** @returns the colour at a point, in a square of 100 */
function colourAt(x: number, y: number): Colour {
  if (!isInRound(x, y, 4, 4, 96, 96, 20)) return clear;
  if (isInRound(x, y, 66, 18, 74, 46, 1) && !(y > 40 && Math.abs(x - 70) < y - 40)) return red;
  if (!isInRound(x, y, 18, 24, 82, 78, 5)) return blue;
  if (Math.abs(x - 50) < 1.2) return shade;
  const inLine = [38, 48, 58, 68].some((line) => Math.abs(y - line) < 1.4);
  const page = x < 50 ? [24, 45] : [55, 76];
  return inLine && x > (page[0] ?? 0) && x < (page[1] ?? 0) ? ink : paper;
}

function pixel(column: number, row: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samples * samples; i += 1) {
    const x = column + ((i % samples) + 0.5) / samples;
    const y = row + (Math.floor(i / samples) + 0.5) / samples;
    const [r, g, b, a] = colourAt((x * 100) / side, (y * 100) / side);
    for (const [at, value] of [r * a, g * a, b * a, a].entries()) sum[at] = (sum[at] ?? 0) + value;
  }
  const alpha = sum[3] ?? 0;
  const colours = sum.slice(0, 3).map((value) => (alpha === 0 ? 0 : Math.round(value / alpha)));
  return [...colours, Math.round(alpha / (samples * samples))];
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

const rows = Array.from({ length: side }, (_, row) =>
  Buffer.from([0, ...Array.from({ length: side }, (__, column) => pixel(column, row)).flat()]),
);
const head = Buffer.alloc(13);
head.writeUInt32BE(side, 0);
head.writeUInt32BE(side, 4);
head.set([8, 6, 0, 0, 0], 8);
const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const body = deflateSync(Buffer.concat(rows), { level: 9 });
const parts = [start, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))];
fs.writeFileSync(path.join(root, 'build', 'icons', 'icon.png'), Buffer.concat(parts));
