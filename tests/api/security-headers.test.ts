import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { PASSWORD, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const folder = mkdtempSync(join(tmpdir(), "heqing-pages-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), "<!doctype html><title>河清</title>");
writeFileSync(join(folder, "assets", "main-ABCDEFGH.js"), "1;");
afterAll(() => rmSync(folder, { recursive: true }));

/** Every header that guards, and its whole value. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
    "manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
};
const HTTPS = "strict-transport-security";

/** One address of each kind of answer, with the status it must have, so that it is of that kind. */
const ANSWERS: readonly (readonly [string, string, number])[] = [
  ["a page", "/matters/7", 200],
  ["a file of the pages", "/assets/main-ABCDEFGH.js", 200],
  ["the page of the system's state", "/status", 200],
  ["an answer of the API", "/api/v1/openapi.json", 200],
  ["a problem", "/api/v1/session", 401],
  ["an address of the API that is none", "/api/v1/none", 404],
  ["a file that is none", "/assets/gone-ABCDEFGH.js", 404],
  ["health", "/healthz", 200],
];

describe.each(ANSWERS)("%s", (_name, path, status) => {
  test.each(Object.entries(HEADERS))("carries %s, as it is written here", async (name, value) => {
    const answer = await supertest(api.app({ pages: folder })).get(path);
    expect([answer.status, answer.headers[name]]).toEqual([status, value]);
  });

  test("tells no name of a program, and asks for https only where it is reached by it", async () => {
    const plain = await supertest(api.app({ pages: folder })).get(path);
    expect(plain.headers).not.toHaveProperty("x-powered-by");
    expect(plain.headers).not.toHaveProperty("server");
    expect(plain.headers).not.toHaveProperty(HTTPS);
    const secure = await supertest(api.app({ pages: folder, secure: true })).get(path);
    expect(secure.headers[HTTPS]).toBe("max-age=31536000");
  });
});

test("what is told of an account is kept by no cache", async () => {
  const town = await api.as("town1");
  for (const path of ["/session", "/matters", "/tasks"]) {
    expect((await town.get(path)).headers["cache-control"]).toBe("no-store");
  }
});

describe("the address of whoever signs in", () => {
  const sent = async (trustedProxies: number, forwarded: string): Promise<string> => {
    const answer = await supertest(api.app({ trustedProxies }))
      .post("/api/v1/session")
      .set("x-forwarded-for", forwarded)
      .send({ login: "town1", password: PASSWORD });
    expect(answer.status).toBe(200);
    return matters.value<string>("select source_address from heqing.audit_event order by id desc limit 1");
  };
  const ours = /^(::ffff:)?127\.0\.0\.1$/;

  test("without a proxy is the one that the connection has, whatever is claimed", async () => {
    expect(await sent(0, "203.0.113.7")).toMatch(ours);
    expect(await sent(0, "203.0.113.7, 198.51.100.1")).toMatch(ours);
  });

  test("behind one proxy is the one that the proxy wrote, not what was claimed before it", async () => {
    expect(await sent(1, "203.0.113.7")).toBe("203.0.113.7");
    expect(await sent(1, "192.0.2.66, 203.0.113.7")).toBe("203.0.113.7");
  });

  test("behind two is the one that the outer proxy wrote", async () => {
    expect(await sent(2, "192.0.2.66, 203.0.113.7, 198.51.100.1")).toBe("203.0.113.7");
  });

  test("is the one by which guesses are counted: a forged one gives no further attempts", async () => {
    const app = api.app({ trustedProxies: 0 });
    const guess = async (n: number) =>
      (
        await supertest(app)
          .post("/api/v1/session")
          .set("x-forwarded-for", `203.0.113.${n}`)
          .send({ login: "town9", password: "x" })
      ).status;
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push(await guess(n));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});
