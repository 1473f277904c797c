import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import SignaturePad from 'signature_pad';
import type { Stroke } from '../../shared/registers/signatures.ts';
import styles from './orders.module.css';
import { strokesOf } from './strokes.ts';

interface SignPadProps {
  label: string;
  strokes: readonly Stroke[];
  /** @param image the drawing as PNG in base64 */
  onDraw(strokes: Stroke[], image: string): void;
}

/** As sharp as the screen, up to twice: the picture stays small enough to be sent. */
const sharpness = () => Math.min(2, Math.max(1, window.devicePixelRatio));

function sizeToPlace(canvas: HTMLCanvasElement): void {
  canvas.width = Math.round(canvas.offsetWidth * sharpness());
  canvas.height = Math.round(canvas.offsetHeight * sharpness());
  canvas.getContext('2d')?.scale(sharpness(), sharpness());
}

/**
 * Draws with pen, finger or mouse; every line is kept with its times. Ink is black on white day and night: it is a document.
 * While a line is being drawn nothing else touches the pad: it would forget the pen, lose the line and take no other.
 */
export function SignPad({ label, strokes, onDraw }: SignPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<{ wipe(): void }>(null);
  const drawn = useEffectEvent((made: SignaturePad) => {
    const image = made.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
    // The pad's event is none that React knows to be urgent, and whoever saves in the same moment must have signed.
    flushSync(() => onDraw(strokesOf(made.toData()), image));
  });
  // Before the pad is on the glass: whoever signs at once finds it ready.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    sizeToPlace(element);
    const made = new SignaturePad(element, { backgroundColor: '#fff', penColor: '#111', minDistance: 1, throttle: 0 });
    const pen = { down: false, wiped: false };
    // A pad that changes its size loses its pixels, not its lines.
    const toSize = () => {
      if (pen.down || element.width === Math.round(element.offsetWidth * sharpness())) return;
      const lines = made.toData();
      sizeToPlace(element);
      made.fromData(lines);
    };
    const begin = () => {
      pen.down = true;
    };
    const end = () => {
      pen.down = false;
      if (pen.wiped) made.clear();
      else drawn(made);
      pen.wiped = false;
      toSize();
    };
    const wipe = () => {
      if (pen.down) pen.wiped = true;
      else made.clear();
    };
    made.addEventListener('beginStroke', begin);
    made.addEventListener('endStroke', end);
    pad.current = { wipe };
    const resized = new ResizeObserver(toSize);
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.removeEventListener('beginStroke', begin);
      made.removeEventListener('endStroke', end);
      made.off();
    };
  }, []);
  useLayoutEffect(() => {
    if (strokes.length === 0) pad.current?.wipe();
  }, [strokes]);
  return <canvas ref={canvas} className={styles.pad} role="img" aria-label={label} />;
}
