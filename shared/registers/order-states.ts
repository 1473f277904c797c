export const orderStates = [
  'registered',
  'engNotified',
  'received',
  'onSite',
  'done',
  'accepted',
  'returned',
  'rescheduled',
  'priceDeclined',
  'cancelled',
  'closed',
] as const;
export type OrderState = (typeof orderStates)[number];

interface Step {
  from: readonly OrderState[];
  /** Where it leads; null leaves the state as it is. */
  to: OrderState | null;
}

/** S13 as data: what may be done to a work order, from where and with what outcome. What is not here is refused. */
export const orderSteps = {
  tell: { from: ['registered'], to: 'engNotified' },
  receive: { from: ['engNotified', 'rescheduled'], to: 'received' },
  arrive: { from: ['received'], to: 'onSite' },
  confirmPrice: { from: ['received', 'onSite'], to: null },
  done: { from: ['onSite'], to: 'done' },
  accept: { from: ['done'], to: 'accepted' },
  return: { from: ['accepted'], to: 'returned' },
  unfinished: { from: ['received', 'onSite', 'done'], to: 'rescheduled' },
  apologise: { from: ['rescheduled', 'received', 'onSite', 'done', 'accepted', 'returned'], to: null },
  declinePrice: { from: ['registered', 'engNotified', 'received', 'onSite', 'rescheduled'], to: 'priceDeclined' },
  /** The department called the desk: finished, the slip is still with it. */
  callBack: { from: ['registered', 'engNotified', 'received', 'onSite', 'rescheduled'], to: 'done' },
  cancel: { from: ['registered', 'engNotified', 'received', 'onSite', 'rescheduled'], to: 'cancelled' },
  close: { from: ['returned'], to: 'closed' },
} as const satisfies Record<string, Step>;
export type OrderStep = keyof typeof orderSteps;
export const orderStepNames = Object.keys(orderSteps) as OrderStep[];

/** @returns true when the state allows the step. */
export function allowsStep(state: OrderState, step: OrderStep): boolean {
  return (orderSteps[step].from as readonly OrderState[]).includes(state);
}

/** @returns the state after a step. */
export function afterStep(state: OrderState, step: OrderStep): OrderState {
  return orderSteps[step].to ?? state;
}

/** States in which the order asks nothing more of anybody. */
export const settledOrderStates = [
  'returned',
  'priceDeclined',
  'cancelled',
  'closed',
] as const satisfies readonly OrderState[];
export function isOrderSettled(state: OrderState): boolean {
  return (settledOrderStates as readonly OrderState[]).includes(state);
}
