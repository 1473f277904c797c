import { type RefObject, useEffect, useState } from 'react';

/** `none`: there is no camera. `refused`: the system or the desk does not allow it. `busy`: it does not answer. */
export type CameraState = 'starting' | 'live' | 'none' | 'refused' | 'busy';

function whyNot(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}

export interface Camera {
  state: CameraState;
  /** Tries again. */
  start(): void;
  /** @param name what the file is called. @returns the picture as it is now; null before there is one */
  shoot(name: string): Promise<File | null>;
}

/** The camera's picture in a video element, for as long as the component is there: then its light goes out. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): Camera {
  const [state, setState] = useState<CameraState>('starting');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another start
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    const stop = () => {
      gone = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const begin = async () => {
      // Without a camera some systems neither give nor refuse one: who has none is told at once.
      const devices = await navigator.mediaDevices.enumerateDevices();
      if (!devices.some(({ kind }) => kind === 'videoinput')) throw new DOMException('none', 'NotFoundError');
      stream = await navigator.mediaDevices.getUserMedia({
        video: { width: { ideal: 1920 }, height: { ideal: 1080 } },
      });
      if (gone) return stop();
      if (video.current) video.current.srcObject = stream;
      await video.current?.play();
      if (!gone) setState('live');
    };
    begin().catch((error: unknown) => {
      if (!gone) setState(whyNot(error));
    });
    return stop;
  }, [tries, video]);
  return {
    state,
    start() {
      setState('starting');
      setTries((count) => count + 1);
    },
    async shoot(name) {
      const seen = video.current;
      if (!seen || seen.videoWidth === 0) return null;
      const canvas = new OffscreenCanvas(seen.videoWidth, seen.videoHeight);
      canvas.getContext('2d')?.drawImage(seen, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      return new File([blob], name, { type: 'image/jpeg' });
    },
  };
}
