import getPort from "get-port";

/** A TCP port of 127.0.0.1 that nobody uses now. */
export const freePort = (): Promise<number> => getPort({ host: "127.0.0.1" });
