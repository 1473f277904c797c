export type Strength = 'weak' | 'fair' | 'strong';

/** The dictionary of common passwords is large: it comes with the first passphrase. */
let estimator: Promise<(passphrase: string) => number> | null = null;

async function load(): Promise<(passphrase: string) => number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });
  return (passphrase) => factory.check(passphrase).score;
}

/** @returns how long a passphrase would hold against somebody who tries: it is neither sent nor kept */
export async function strengthOf(passphrase: string): Promise<Strength> {
  estimator ??= load();
  const score = (await estimator)(passphrase);
  return score >= 4 ? 'strong' : score >= 3 ? 'fair' : 'weak';
}
