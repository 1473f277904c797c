/**
 * Remembers what a pure function of a text gave. Rooms, people and companies come back all day.
 * @param most how many texts; then it begins anew
 */
export function remember<T>(compute: (text: string) => T, most = 4096): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
