import { entityTag, sameAsSent } from "../../api/http/etag";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const accountOf = (login: string): Promise<string> =>
  matters.value<string>("select id::text from heqing.account where login = $1", login);

test("an edit says what it is made of: without it 428, of anything else but the present 412", async () => {
  const security = await api.as("security");
  const path = `/api/v1/accounts/${await accountOf("town5")}`;
  const read = await security.agent.get(path);
  const { etag } = read.headers as { etag: string };
  expect([read.status, etag]).toEqual([200, expect.stringMatching(/^"[^"]+"$/)]);
  const change = (sent: Record<string, string>) =>
    security.agent
      .patch(path)
      .set({ "x-heqing-csrf": security.csrf, ...sent })
      .send({ active: false });
  expect((await change({})).body).toMatchObject({ status: 428, code: "IF_MATCH_MISSING" });
  for (const stale of ['"other"', `W/${etag}`, "*", `${etag}, ${etag}`, "none"]) {
    expect([stale, (await change({ "if-match": stale })).body]).toEqual([
      stale,
      expect.objectContaining({ status: 412, code: "IF_MATCH_STALE" }),
    ]);
  }
  const changed = await change({ "if-match": etag });
  expect(changed.status).toBe(200);
  expect((await security.agent.get(path)).headers["etag"]).toBe(changed.headers["etag"]);
});

test("what the sender has already is not sent again", async () => {
  const security = await api.as("security");
  const path = `/api/v1/accounts/${await accountOf("town4")}`;
  const first = (await security.agent.get(path)).headers as { etag: string; "cache-control": string };
  const { etag } = first;
  expect(first["cache-control"]).toBe("private, no-cache");
  const again = await security.agent.get(path).set("if-none-match", `"x", W/${etag}`);
  expect([again.status, again.text, again.headers["etag"]]).toEqual([304, "", etag]);
  expect(again.headers["cache-control"]).toBe("private, no-cache");
  expect((await security.agent.get(path).set("if-none-match", '"x"')).status).toBe(200);
});

test("a version is one of visible characters, and compared as RFC 9110 says", () => {
  expect(entityTag("7")).toBe('"7"');
  for (const wrong of ["", 'a"b', "a b", "河"]) expect(() => entityTag(wrong)).toThrow("visible");
  expect(sameAsSent(undefined, "7")).toBe(false);
  expect(sameAsSent("*", "7")).toBe(true);
  expect(sameAsSent('W/"7"', "7")).toBe(true);
  expect(sameAsSent('"8"', "7")).toBe(false);
});
