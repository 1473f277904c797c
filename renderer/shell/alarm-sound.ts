let context: AudioContext | undefined;

/** Seconds from the beginning, and the pitch in Hz, of each short tone. */
const patterns = {
  /** Something fell due. */
  due: [
    [0, 660],
    [0.22, 660],
  ],
  /** An emergency's parties are not told yet. */
  emergency: [
    [0, 880],
    [0.18, 660],
    [0.36, 880],
    [0.54, 660],
    [0.9, 880],
    [1.08, 660],
    [1.26, 880],
    [1.44, 660],
  ],
  /** A code was read and understood. */
  scanGood: [[0, 1320]],
  /** The same code once more: nothing has changed. */
  scanAgain: [[0, 880]],
  /** A code that the desk does not know. */
  scanBad: [
    [0, 330],
    [0.2, 247],
  ],
} as const satisfies Record<string, readonly (readonly [number, number])[]>;
export type AlarmSound = keyof typeof patterns;

/** Plays a short signal made of plain tones: there is no sound file to miss. */
export async function sound(which: AlarmSound): Promise<void> {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
  for (const [after, pitch] of patterns[which]) tone(context, context.currentTime + after, pitch);
}

function tone(audio: AudioContext, at: number, pitch: number): void {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.type = 'triangle';
  oscillator.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.35, at + 0.015);
  volume.gain.setValueAtTime(0.35, at + 0.12);
  volume.gain.linearRampToValueAtTime(0, at + 0.16);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.17);
}
