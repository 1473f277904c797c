/** What one request says; a body is sent as it is. */
export interface Asked {
  method: 'GET' | 'POST' | 'PUT';
  headers?: { [name: string]: string };
  body?: Uint8Array<ArrayBuffer> | null;
  signal?: AbortSignal;
}

export interface Certificate {
  /** SHA-256 of the certificate, as `AB:CD:…`. */
  fingerprint: string;
  /** An authority that this machine knows has signed it, for this name. */
  isKnown: boolean;
}

/** The way out of this machine: by the system's proxy and certificates in the app, by Node's own in tests. */
export interface Network {
  /**
   * @param trusted fingerprint that a person has trusted for this server, beside what the system trusts
   * @throws SyncFault `certificate` for a server that shows neither; anything else is a network that is not there
   */
  fetch(url: string, asked: Asked, trusted: string | null): Promise<Response>;
  /** @returns what the server shows, trusted or not; null when it cannot be reached */
  certificateOf(address: string): Promise<Certificate | null>;
}

/** What is reached, and how: a server is one address and the certificate it is trusted by. */
export interface Place {
  address: string;
  fingerprint: string | null;
}
