import { useEffect, useEffectEvent, useRef } from 'react';
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

/** Draws with pen, finger or mouse; every line is kept with its times. Ink is black on white day and night: it is a document. */
export function SignPad({ label, strokes, onDraw }: SignPadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const drawn = useEffectEvent(() => {
    const image = pad.current?.toDataURL('image/png') ?? '';
    onDraw(strokesOf(pad.current?.toData() ?? []), image.replace(/^data:image\/png;base64,/, ''));
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    sizeToPlace(element);
    const made = new SignaturePad(element, { backgroundColor: '#fff', penColor: '#111', minDistance: 1, throttle: 0 });
    const end = () => drawn();
    made.addEventListener('endStroke', end);
    pad.current = made;
    // A pad that changes its size loses its pixels, not its lines.
    const resized = new ResizeObserver(() => {
      if (element.width === Math.round(element.offsetWidth * sharpness())) return;
      const lines = made.toData();
      sizeToPlace(element);
      made.fromData(lines);
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      made.removeEventListener('endStroke', end);
      made.off();
    };
  }, []);
  useEffect(() => {
    if (strokes.length === 0) pad.current?.clear();
  }, [strokes]);
  return <canvas ref={canvas} className={styles.pad} role="img" aria-label={label} />;
}
