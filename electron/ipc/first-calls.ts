import type { MethodName } from '../../shared/contract/index.ts';
import { unexpected } from '../unexpected.ts';
import type { Gate, GateParts } from './gate.ts';

/**
 * What the first screen asks, before anybody has signed in: open to anyone, and without input. They pass without the
 * contract, because its hundreds of forms take longer to make than the screen itself.
 */
export const firstCalls = [
  'app.language',
  'app.night',
  'app.now',
  'app.painted',
  'desk.phase',
  'session.read',
] as const satisfies readonly MethodName[];
type FirstCall = (typeof firstCalls)[number];

/** @param whole the gate of every other call, loaded when it is first asked for. */
export function firstGate(parts: Pick<GateParts, 'handlers' | 'store' | 'failed'>, whole: () => Promise<Gate>): Gate {
  return async (name, input) => {
    const method = firstCalls.find((first) => first === name);
    if (method === undefined || !isNothing(input)) return (await whole())(name, input);
    try {
      return await answer(parts, method);
    } catch (error) {
      return unexpected((id) => parts.failed(id, method, error));
    }
  };
}

async function answer({ handlers, store }: Pick<GateParts, 'handlers' | 'store'>, method: FirstCall) {
  if (method === 'desk.phase') return store.call(method, {}, null);
  return { ok: true as const, value: await handlers[method]({}) };
}

function isNothing(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length === 0;
}
