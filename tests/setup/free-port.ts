/** A TCP port of 127.0.0.1 that nobody uses now, and that this process was not given a moment ago. */
export async function freePort(): Promise<number> {
  const { default: getPort } = await import("get-port");
  return getPort({ host: "127.0.0.1" });
}
