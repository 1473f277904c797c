import { type ComponentType, lazy, useState } from 'react';

/**
 * A screen in a chunk of its own, which is there at once when it has been fetched before: no key is lost between
 * opening it and its first field.
 * @param load fetches the component
 */
export function readySoon<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let ready: ComponentType<Props> | null = null;
  const fetch = async () => {
    ready ??= await load();
    return { default: ready };
  };
  const Later = lazy(fetch);
  function Screen(props: Props) {
    // Chosen once: another component in its place would begin anew and forget what has been typed.
    const [Ready] = useState(() => ready);
    return Ready ? <Ready {...props} /> : <Later {...props} />;
  }
  return { Screen, fetch };
}
