import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { once } from "node:events";

/** A TCP proxy whose line can go half-open: both ends stay connected and nothing passes any more. */
export class HalfOpenProxy {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #open = true;

  private constructor(target: { readonly host: string; readonly port: number }) {
    this.#target = target;
    this.#server = createServer((near) => this.#join(near));
  }

  /** Listens on a free port of 127.0.0.1 before the target does. */
  static async before(target: { readonly host: string; readonly port: number }): Promise<HalfOpenProxy> {
    const proxy = new HalfOpenProxy(target);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Nothing passes any more, and nobody is told. */
  halfOpen(): void {
    this.#open = false;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Cuts what hung, and lets new connections through again. */
  mend(): void {
    this.#open = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(this.#server, "close");
  }

  #join(near: Socket): void {
    const far = connect(this.#target);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        if (this.#open) other.destroy();
      });
      socket.on("data", (chunk) => {
        if (this.#open) other.write(chunk);
      });
      socket.on("end", () => {
        if (this.#open) other.end();
      });
      if (!this.#open) socket.pause();
    }
  }
}
