import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Enrolled, Ports, Usage } from './server-process.ts';

/** The servers, in a process of their own as in life. */
export class BenchServer {
  readonly #child: ChildProcess;
  readonly ports: Ports;

  private constructor(child: ChildProcess, ports: Ports) {
    this.#child = child;
    this.ports = ports;
  }

  /** @param peersFolder empty where there are none */
  static async start(peersFolder: string, pouchFolder: string): Promise<BenchServer> {
    const file = path.join(import.meta.dirname, 'server-process.ts');
    const child = fork(file, [peersFolder, pouchFolder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [ports] = (await once(child, 'message')) as [Ports];
    return new BenchServer(child, ports);
  }

  async #ask<T>(message: object): Promise<T> {
    this.#child.send(message);
    const [answer] = (await once(this.#child, 'message')) as [T];
    return answer;
  }

  /** @returns so many desks in each of so many sites */
  desks(sites: number, each: number): Promise<Enrolled[]> {
    return this.#ask({ desks: [sites, each] });
  }

  usage(): Promise<Usage> {
    return this.#ask({ usage: true });
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.send({ stop: true });
    await ended;
  }
}
