import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import supertest, { type Response } from "supertest";
import { withActor } from "../../../db/session/with-actor";
import { startMailCatcher } from "../../../local/mail/catcher";
import { devServerProcess } from "../../../local/temporal/dev-server";
import { useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const NONE = { account: 0, address: 0, stranger: 0 };
const codeOf = ({ body }: Response) => (body as { code?: string }).code;

describe("what strangers may ask without end", () => {
  test("readiness asked by many at once is looked up once a second", async () => {
    let asked = 0;
    const temporal = () => Promise.resolve(`asked ${(asked += 1)} times`);
    const app = api.app({ temporal });
    await Promise.all(
      ["/readyz", "/status", "/api/system"].flatMap((path) =>
        Array.from({ length: 20 }, () => supertest(app).get(path)),
      ),
    );
    expect(asked).toBe(1);
  });

  test.each(["/healthz", "/readyz", "/status", "/api/system"])("%s is metered", async (path) => {
    const app = api.app({ limits: { ...NONE, stranger: 3 } });
    const answers: Response[] = [];
    for (let n = 0; n < 4; n += 1) answers.push(await supertest(app).get(path));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers["retry-after"]).toMatch(/^[1-9]\d*$/);
  });

  test("metrics are not told where the pages are", async () => {
    expect((await supertest(api.app()).get("/metrics")).status).toBe(404);
  });
});

describe("what can't be read is refused, never a failure of ours", () => {
  test("JSON of a hundred thousand levels", async () => {
    const id = await matters.release({ section: "demo-1" });
    const town = await api.as("town1");
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    for (const body of [
      deep,
      `{"kind":"report","summary":${deep}}`,
      `{"a":`.repeat(20_000) + "1" + "}".repeat(20_000),
    ]) {
      const answer = await town.agent
        .post(`/api/v1/matters/${id}/acts`)
        .set({ "x-heqing-csrf": town.csrf, "idempotency-key": randomUUID(), "content-type": "application/json" })
        .send(body);
      expect([answer.status, codeOf(answer)]).toEqual([400, "INPUT_INVALID"]);
    }
  });

  test("cursors that we did not give, of every list", async () => {
    const clerk = await api.as("county");
    const text = (position: unknown) => Buffer.from(JSON.stringify(position)).toString("base64url");
    for (const list of ["/matters", "/sections", "/verdicts", "/tasks"]) {
      for (const position of [{ at: "x", id: "1" }, "9".repeat(18), { after: "x", index: 0 }, null]) {
        const answer = await clerk.get(`${list}?cursor=${"A".repeat(12)}${text(position)}`);
        expect([list, answer.status]).toEqual([list, 400]);
      }
      const broken = await clerk.get(`${list}?cursor=${"A".repeat(40)}`);
      expect([list, broken.status]).toEqual([list, 400]);
    }
  });
});

const UNSEEN = ["张\u202e三", "张\u0007三", "张\n三", "\u200b", "张\u2066三"];

test("a name holds no character that nobody sees", async () => {
  const office = await api.as("security");
  for (const name of UNSEEN) {
    const answer = await office.post("/tokens", { name, role: "station", routes: [] });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining('"path":"name"')]);
  }
});

test("nor does a person's, by the API, by SQL or in the book", async () => {
  const office = await api.as("security");
  const personId = await matters.value<string>("select person_id from heqing.account where login = 'town2'");
  const session = await actor(database, "security");
  for (const name of UNSEEN) {
    const person = { name, email: "zhang@town1.example", phone: null };
    const rest = { unitId: "demo-town-1", role: "liaison", jurisdiction: "339901001" };
    const told: readonly (readonly [path: string, body: object, subject: string | null])[] = [
      ["person.name", { kind: "account-new", login: "zhang", person, ...rest }, null],
      ["person.name", { kind: "person-new", unitId: "demo-town-1", person }, null],
      ["name", { kind: "person-change", personId, name }, personId],
    ];
    for (const [path, body, subject] of told) {
      const answer = await office.post("/proposals", { ...body, reason: "x" });
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining(`"path":"${path}"`)]);
      const { kind, ...data } = body as { kind: string };
      const propose = withActor(database.pool("api"), session, (by) =>
        by.query("select heqing.propose($1, $2, $3, 'x')", [kind, subject, JSON.stringify(data)]),
      );
      await expect(propose).rejects.toMatchObject({ code: "ACT_REFUSED", message: expect.stringContaining("name") });
    }
    await expect(
      matters.rows("update heqing.person set name = $1 where id = $2", name, personId),
    ).rejects.toMatchObject({ constraint: "person_name_shows" });
  }
  expect(await matters.value("select count(*)::int from heqing.proposal")).toBe(0);
});

test("the mail catcher answers no other host than this machine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heqing-catcher-"));
  const catcher = await startMailCatcher({ folder, host: "127.0.0.1", smtpPort: 0, httpPort: 0 });
  const status = async (host: string): Promise<number | undefined> => {
    const asked = request({ host: "127.0.0.1", port: catcher.httpPort, path: "/mail.json", headers: { host } }).end();
    const [response] = (await once(asked, "response")) as [import("node:http").IncomingMessage];
    response.resume();
    return response.statusCode;
  };
  try {
    expect(await status(`localhost:${catcher.httpPort}`)).toBe(200);
    expect(await status(`127.0.0.1:${catcher.httpPort}`)).toBe(200);
    for (const host of ["evil.example", `evil.example:${catcher.httpPort}`, "localhost.evil.example"]) {
      expect(await status(host)).toBe(421);
    }
  } finally {
    await catcher.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the Temporal server's folder is closed to others", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "heqing-data-"));
  await devServerProcess({ binary: "temporal", dataFolder, port: 1 });
  expect(statSync(join(dataFolder, "temporal")).mode & 0o077).toBe(0);
  rmSync(dataFolder, { recursive: true, force: true });
});
