import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** A provider of identities that runs while a test file does. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Walks through the provider as a browser of this person would; gives the address it leads back to. */
  walk(address: string, as?: string): Promise<string>;
}

const running: ChildProcess[] = [];
afterAll(async () => {
  for (const child of running.splice(0)) {
    const closed = once(child, "close");
    child.stdin?.end();
    await closed;
  }
});

/** Starts a provider (oidc-provider) as a process of its own that knows us by this callback. */
export async function startProvider(callback: string): Promise<TestProvider> {
  const child = spawn(process.execPath, [resolve(__dirname, "oidc-process.mjs"), callback], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { PATH: process.env["PATH"] ?? "", NODE_NO_WARNINGS: "1" },
  });
  running.push(child);
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, "line").then(([text]) => String(text)),
    once(child, "close").then(([code]) => Promise.reject(new Error(`expected a provider, it ended with ${code}`))),
  ]);
  return {
    issuer: line,
    clientId: "heqing",
    clientSecret: "s".repeat(40),
    walk: (address, as) => walk(line, address, as),
  };
}

async function walk(issuer: string, address: string, as: string | undefined): Promise<string> {
  const cookies = new Map<string, string>(as === undefined ? [] : [["as", as]]);
  let next = address;
  for (let step = 0; next.startsWith(issuer); step += 1) {
    if (step > 20) throw new Error(`expected the provider to lead back, it goes on to ${next}`);
    const answer = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`expected a redirect of ${next}: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
