/** What a desk that has joined, or is joining, needs; one that works alone never loads it. */
export { addressOf, enrol, introduce } from './enrol.ts';
export { Filling } from './filling.ts';
export { Line, placeOf } from './line.ts';
