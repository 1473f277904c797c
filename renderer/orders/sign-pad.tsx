import { type PointerEvent, useEffect, useRef } from 'react';
import type { Stroke } from '../../shared/registers/signatures.ts';
import styles from './orders.module.css';

const width = 560;
const height = 180;
type Point = Stroke[number];

interface SignPadProps {
  label: string;
  strokes: readonly Stroke[];
  /** @param image the drawing as PNG in base64 */
  onDraw(strokes: Stroke[], image: string): void;
}

/** Ink is black on white in the day and at night: it is a document. */
function paint(canvas: HTMLCanvasElement | null, strokes: readonly Stroke[]): void {
  const pen = canvas?.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = '#111';
  pen.lineWidth = 2.5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const points of strokes) {
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.stroke();
  }
}

/** @param began UTC ms of the first touch. @returns where the pen is, in the pad's own pixels */
function pointAt(event: PointerEvent<HTMLCanvasElement>, began: number): Point {
  const box = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - box.left) / box.width) * width;
  const y = ((event.clientY - box.top) / box.height) * height;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10, Math.round(event.timeStamp - began)];
}

/** Draws with pen, finger or mouse; every line is kept with its times. */
export function SignPad({ label, strokes, onDraw }: SignPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const line = useRef<Point[] | null>(null);
  const began = useRef<number | null>(null);
  useEffect(() => {
    paint(canvas.current, strokes);
    if (strokes.length === 0) began.current = null;
  }, [strokes]);

  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    began.current ??= event.timeStamp;
    line.current = [pointAt(event, began.current)];
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!line.current || line.current.length >= 5000) return;
    line.current.push(pointAt(event, began.current ?? event.timeStamp));
    paint(canvas.current, [...strokes, line.current]);
  };
  const up = () => {
    if (!line.current || !canvas.current) return;
    const drawn = [...strokes, line.current];
    line.current = null;
    paint(canvas.current, drawn);
    onDraw(drawn, canvas.current.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''));
  };
  return (
    <canvas
      ref={canvas}
      className={styles.pad}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    />
  );
}
