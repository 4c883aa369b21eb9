import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import supertest, { type Response } from "supertest";
import { createPool } from "../../db/connect/pool";
import { ERROR_CATALOGUE, HeqingError, type ErrorCode } from "../../domain/errors";
import { decideOnDoubt } from "../../intake/doubt/decide-doubt";
import { importFile } from "../../intake/import-file";
import { retractValue } from "../../intake/retract-value";
import { judgeEnded } from "../../intake/judging/judge-ended";
import { watchYangtze } from "../../intake/doubt/watch-yangtze";
import { apiParts, logged, useApi } from "../setup/api";
import { createApp } from "../../api/app";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const problem = ({ body }: Response) =>
  body as { code: ErrorCode; detail: string; errors?: { path: string }[] } & Record<string, unknown>;

/** Checks that an answer is the whole problem document of its code. */
function expectProblem(answer: Response, code: ErrorCode): void {
  const { status, title, titleZh, todo } = ERROR_CATALOGUE[code];
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ type: `/problems/${code}`, code, status, title, titleZh, todo });
  expect(problem(answer)["requestId"]).toBe(answer.headers["x-request-id"]);
}

test("fields that don't fit are named one by one", async () => {
  const answer = await supertest(api.app()).post("/api/v1/session").send({ login: "", password: 7 });
  expectProblem(answer, "INPUT_INVALID");
  expect(problem(answer).errors?.map(({ path }) => path)).toEqual(["login", "password"]);
  const town = await api.as("town1");
  const query = await town.get("/matters?limit=0&cursor=x&open=maybe");
  expectProblem(query, "INPUT_INVALID");
  expect(
    problem(query)
      .errors?.map(({ path }) => path)
      .sort(),
  ).toEqual(["cursor", "limit", "open"]);
  const act = await town.post(
    "/matters/1/acts",
    { kind: "acknowledge", extra: 1 },
    { "idempotency-key": randomUUID() },
  );
  expectProblem(act, "INPUT_INVALID");
  const key = await town.post("/matters/1/acts", { kind: "acknowledge" }, { "idempotency-key": "" });
  expect(problem(key).errors?.map(({ path }) => path)).toEqual(["Idempotency-Key"]);
});

test("text that Postgres can't keep is named before it gets there", async () => {
  const id = await matters.release({ section: "demo-1" });
  const town = await api.as("town1");
  for (const summary of ["a\u0000b", "a\ud800b"]) {
    const body = JSON.stringify({ kind: "report", summary });
    const answer = await town.agent
      .post(`/api/v1/matters/${id}/acts`)
      .set({ "x-heqing-csrf": town.csrf, "idempotency-key": randomUUID(), "content-type": "application/json" })
      .send(body);
    expectProblem(answer, "INPUT_INVALID");
    expect(problem(answer).errors).toEqual([{ path: "summary", message: expect.stringContaining("NUL") }]);
  }
  expectProblem(await town.get("/matters?q=%00"), "INPUT_INVALID");
  expectProblem(await town.get("/sections/%00"), "NOT_FOUND");
});

test("a body that is no JSON, too large, or of another type is refused as such", async () => {
  const post = () => supertest(api.app()).post("/api/v1/session");
  expectProblem(await post().type("json").send("{"), "INPUT_INVALID");
  expectProblem(
    await post()
      .type("json")
      .send(`{"login":"${"x".repeat(300_000)}"}`),
    "TOO_LARGE",
  );
  expectProblem(await post().type("form").send("login=x"), "MEDIA_TYPE");
  expectProblem(await post().type("json").set("content-encoding", "x-own").send("{}"), "MEDIA_TYPE");
  expectProblem(await post().type("application/json; charset=gb18030").send("{}"), "MEDIA_TYPE");
});

test("an address that is none is 404, another method 405 with those that there are", async () => {
  const app = supertest(api.app());
  for (const path of ["/api/v1/none", "/api/none", "/api/v1/matters/1/2", "/api/v1/SESSION"]) {
    expectProblem(await app.get(path), "NOT_FOUND");
  }
  const answer = await app.put("/api/v1/session");
  expectProblem(answer, "METHOD_NOT_ALLOWED");
  expect(answer.headers["allow"]).toBe("POST, GET, HEAD, DELETE");
  expectProblem(await app.get("/api/v1/session/%E0%A4%A"), "NOT_FOUND");
  expectProblem(await (await api.as("town1")).get("/sections/%E0%A4%A"), "INPUT_INVALID");
});

test("without Postgres nothing is received, and the answer says so without saying where it is", async () => {
  const pool = createPool({ url: "postgres://x:y@127.0.0.1:1/z", applicationName: "test", connectionTimeout: 500 });
  const answer = await supertest(api.app({ pool })).post("/api/v1/session").send({ login: "a", password: "b" });
  expectProblem(answer, "DATABASE_UNREACHABLE");
  expect(answer.text).not.toContain("127.0.0.1");
  await pool.end();
});

test("a failure of ours is logged with its cause, and answered without it", async () => {
  const app = api.app({ deliverAct: () => Promise.reject(new Error("secret place")) });
  const id = await matters.release({ section: "demo-2" });
  const town = await api.as("town2");
  const answer = await supertest(app)
    .post(`/api/v1/matters/${id}/acts`)
    .set({ cookie: town.cookie, "x-heqing-csrf": town.csrf, "idempotency-key": randomUUID() })
    .send({ kind: "acknowledge" });
  expectProblem(answer, "INTERNAL");
  expect(answer.text).not.toContain("secret place");
  const line = logged.find((text) => text.includes("secret place"));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ level: "error", requestId: problem(answer)["requestId"] });
});

test("an answer of another shape than declared is a failure of ours, never sent", async () => {
  const app = api.app({ mailPage: () => 7 as unknown as string });
  const answer = await supertest(app)
    .get("/api/v1/session")
    .set("cookie", (await api.as("town1")).cookie);
  expectProblem(answer, "INTERNAL");
  expect(answer.text).not.toContain("town1");
});

test("a known failure keeps its facts, but not what the database calls its things", async () => {
  const fields = { verdict: "7", table: "verdict", sqlstate: "23505", constraint: "x" };
  const template = (): string => {
    throw new HeqingError("ACT_REFUSED", "expected something else", { fields });
  };
  const answer = await supertest(
    api.app({ intake: { importFile, retractValue, decideOnDoubt, watchYangtze, judgeEnded, template } }),
  ).get("/api/v1/templates/monthly.csv");
  expectProblem(answer, "ACT_REFUSED");
  expect(problem(answer)).toMatchObject({ verdict: "7", detail: "expected something else" });
  expect(Object.keys(problem(answer))).not.toEqual(expect.arrayContaining(["table"]));
});

test("new recovery codes are for an account that has a second factor", async () => {
  const town = await api.as("town1");
  expectProblem(await town.post("/session/second-factor/recovery-codes", {}), "SECOND_FACTOR_ABSENT");
});

test("security headers stand on every answer, by name", async () => {
  const app = supertest(api.app());
  for (const path of ["/", "/status", "/api/v1/session", "/api/v1/none", "/healthz"]) {
    const { headers } = await app.get(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("geolocation=()"),
    });
    const policy = headers["content-security-policy"];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
  const { headers } = await supertest(api.app({ secure: true })).get("/");
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
});

describe("built pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "heqing-pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>河清</title>");
  writeFileSync(join(folder, "assets", "main-ABCDEFGH.js"), "1;");
  writeFileSync(join(folder, "assets", "main-ABCDEFGH.js.br"), "small");
  const app = () => supertest(createApp({ ...apiParts(database), pages: folder }));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("are answered at every address that is not the API's, since they keep their own history", async () => {
    for (const path of ["/", "/matters/7", "/sign-in"]) {
      const answer = await app().get(path);
      expect([answer.status, answer.text]).toEqual([200, "<!doctype html><title>河清</title>"]);
      expect(answer.headers).toMatchObject({ "cache-control": "no-cache", "content-type": "text/html; charset=utf-8" });
    }
    expectProblem(await app().get("/api/v1/none"), "NOT_FOUND");
    expectProblem(await app().get("/assets/gone-ABCDEFGH.js"), "NOT_FOUND");
    expectProblem(await app().post("/matters"), "NOT_FOUND");
    expect((await app().get("/status")).text).toContain("数据库");
  });

  test("files with a hash in their name are kept for a year, compressed where the caller takes it", async () => {
    const plain = await app().get("/assets/main-ABCDEFGH.js").set("accept-encoding", "identity");
    expect(plain.text).toBe("1;");
    expect(plain.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
      vary: "Accept-Encoding",
    });
    const small = await app().head("/assets/main-ABCDEFGH.js").set("accept-encoding", "br");
    expect(small.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "br",
      "content-type": "text/javascript; charset=utf-8",
      vary: "Accept-Encoding",
    });
    for (const refused of ["br;q=0", "gzip"]) {
      const whole = await app().get("/assets/main-ABCDEFGH.js").set("accept-encoding", refused);
      expect([whole.text, whole.headers["content-encoding"]]).toEqual(["1;", undefined]);
    }
  });

  test("a page that the caller has already is not sent again, and a part of a file is that part", async () => {
    const first = await app().get("/matters/7");
    const again = await app().get("/matters/8").set("if-none-match", String(first.headers["etag"]));
    expect([again.status, again.text, again.headers["cache-control"]]).toEqual([304, "", "no-cache"]);
    const part = await app().get("/assets/main-ABCDEFGH.js").set({ "accept-encoding": "identity", range: "bytes=-1" });
    expect([part.status, part.text]).toEqual([206, ";"]);
  });

  test("nothing beside the folder and no hidden file of it is sent", async () => {
    writeFileSync(join(folder, ".hidden"), "secret");
    for (const path of ["/.hidden", "/..%2fetc%2fpasswd", "/%E0%A4%A", "//example.org/x"])
      expect((await app().get(path)).text).toBe("<!doctype html><title>河清</title>");
  });
});
