/** What the server says no to, with the status it says it with. */
export const refusedStatus = {
  badRequest: 400,
  notAllowed: 401,
  revoked: 401,
  codeUnknown: 403,
  codeUsed: 403,
  codeExpired: 403,
  notFound: 404,
  deviceKnown: 409,
  wrongPlace: 409,
  cursorUnknown: 410,
  tooLarge: 413,
  hashMismatch: 422,
  deskOutdated: 426,
  serverOutdated: 426,
  unavailable: 503,
} as const;
export type RefusedCode = keyof typeof refusedStatus;
export const refusedCodes = Object.keys(refusedStatus) as RefusedCode[];

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusedCode;
  readonly data: { [name: string]: string | number };

  constructor(code: RefusedCode, data: { [name: string]: string | number } = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}
