import { useEffectEvent, useLayoutEffect } from 'react';
import { isComposing, isEditable, keyName, writes } from './key-names.ts';

/** What a key does. `false` hands it on to whoever registered it earlier, or to the browser. */
export type KeyAction = (event: KeyboardEvent) => unknown;
export type KeyMap = Record<string, KeyAction | undefined>;

interface Layer {
  find(name: string): KeyAction | undefined;
  /** Nothing below is reached while this layer is there. */
  sole: boolean;
}

const layers: Layer[] = [];

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  if (writes(event) && isEditable(event.target)) return;
  const name = keyName(event);
  for (const layer of layers.toReversed()) {
    const action = layer.find(name);
    if (action && action(event) !== false) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (layer.sole) return;
  }
}

function put(layer: Layer): () => void {
  if (layers.length === 0) window.addEventListener('keydown', press);
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) window.removeEventListener('keydown', press);
  };
}

/**
 * Gives keys a meaning while the component is there; the latest wins. They work inside fields too, except keys that write a
 * character, and never while an input method is composing.
 * @param keys by name: `F2`, `mod+K`, `alt+1`, `mod+Enter`, `Esc`, `?`
 * @param options.sole keeps every key from what lies underneath (lock screen, emergency)
 */
export function useKeys(
  keys: KeyMap,
  { enabled = true, sole = false }: { enabled?: boolean; sole?: boolean } = {},
): void {
  const find = useEffectEvent((name: string) => keys[name]);
  // Before the screen is painted: what can be seen can be used.
  useLayoutEffect(() => (enabled ? put({ find: (name) => find(name), sole }) : undefined), [enabled, sole]);
}
