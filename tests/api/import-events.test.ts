import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { startApi } from "../../api/server";
import { apiParts, signedIn, useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { freePort } from "../setup/free-port";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly state: string; readonly rows: number };
}

/** Events of a stream's text. */
const eventsIn = (text: string): readonly Told[] =>
  text
    .split("\n\n")
    .filter((block) => block.startsWith("id: "))
    .map((block) => {
      const field = (name: string): string => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
      return { id: field("id"), event: field("event"), data: JSON.parse(field("data")) as Told["data"] };
    });

/** An import of a station as it stands in the book. */
async function planted(state: "staging" | "done", rows: number, login = "station"): Promise<string> {
  const id = randomUUID();
  await matters.rows(
    `insert into heqing.import_batch (id, kind, file_name, state, rows, account_id, division_code, finished_at)
     select $1, 'monthly', 'x.csv', $2, $3, id, split_part(jurisdiction, ',', 1), case when $2 = 'done' then now() end
       from heqing.account where login = $4`,
    id,
    state,
    rows,
    login,
  );
  return id;
}

const end = (id: string) =>
  matters.rows("update heqing.import_batch set state = 'done', rows = 9, finished_at = now() where id = $1", id);

/** Opens a stream on an app of its own, over a real connection. */
async function opened({ cookie, authorization }: Partial<Record<"cookie" | "authorization", string>>, id: string) {
  const port = await freePort();
  const server = await startApi({ ...apiParts(database, api.uploads), port, host: "127.0.0.1" });
  const headers = authorization === undefined ? { cookie } : { authorization };
  const request = httpRequest({ port, path: `/api/v1/imports/${id}/events`, headers });
  request.end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.setEncoding("utf8");
  return { server, request, response };
}

test("the states of an import are told until it is done, then the stream ends", async () => {
  const station = await api.as("station");
  const id = await planted("staging", 1);
  const { server, response } = await opened(station, id);
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  let text = "";
  for await (const chunk of response as AsyncIterable<string>) {
    text += chunk;
    if (eventsIn(text).length === 1) await end(id);
  }
  expect(eventsIn(text).map(({ event, data: { state, rows } }) => [event, state, rows])).toEqual([
    ["progress", "staging", 1],
    ["progress", "done", 9],
  ]);
  const { data } = eventsIn(text)[1] ?? {};
  expect(data).toEqual((await station.get(`/imports/${id}`)).body); // and nothing beyond
  await server.close();
});

test("who comes back is told only what is new, and by 204 that nothing follows", async () => {
  const station = await api.as("station");
  const id = await planted("done", 9);
  const stream = await station.agent.get(`/api/v1/imports/${id}/events`).buffer(true);
  const [last] = eventsIn(stream.text);
  expect(last?.data).toMatchObject({ state: "done" });
  const again = await station.agent.get(`/api/v1/imports/${id}/events`).set("last-event-id", last?.id ?? "");
  expect([again.status, again.text]).toEqual([204, ""]);
  const stale = await station.agent.get(`/api/v1/imports/${id}/events`).set("last-event-id", "other").buffer(true);
  expect(eventsIn(stale.text)).toHaveLength(1);
  expect((await station.agent.head(`/api/v1/imports/${id}/events`)).status).toBe(200);
});

test("who may not read the import may not read its events", async () => {
  const id = await planted("done", 9);
  const path = `/imports/${id}/events`;
  expect((await (await api.as("town1")).get(path)).status).toBe(403);
  expect((await (await api.as("station")).get(`/imports/${randomUUID()}/events`)).status).toBe(404);
});

test.each([
  ["whose session is ended", "delete from heqing.session where account_id = $1"],
  ["who is given another jurisdiction", "update heqing.account set jurisdiction = '3398' where id = $1"],
  ["whose account is closed", "update heqing.account set active = false where id = $1"],
])("the stream of somebody %s ends at the next look, long before it would be asked again", async (_who, sql) => {
  const account = await matters.value<string>("select id from heqing.account where login = 'station2'");
  const before = await matters.value<string>("select jurisdiction from heqing.account where id = $1", account);
  const id = await planted("staging", 1, "station2");
  const { server, response } = await opened(await signedIn(api.app(), "station2"), id);
  await once(response, "data");
  const ended = once(response, "end");
  response.resume();
  await matters.rows(sql, account);
  await ended;
  await server.close();
  await matters.rows("update heqing.account set jurisdiction = $2, active = true where id = $1", account, before);
  await end(id);
});

test("the stream of a program ends with its token", async () => {
  const station = await api.as("station");
  const id = await planted("staging", 1);
  const made = await station.post("/tokens", { name: "x", routes: ["getImportsIdEvents"], days: 1 });
  const { token, id: tokenId } = made.body as { token: string; id: string };
  const { server, response } = await opened({ authorization: `Bearer ${token}` }, id);
  await once(response, "data");
  const ended = once(response, "end");
  response.resume();
  await station.agent.delete(`/api/v1/tokens/${tokenId}`).set("x-heqing-csrf", station.csrf);
  await ended;
  await server.close();
  await end(id);
});

test("a stream ends with the server, and no connection to the book is kept for it", async () => {
  const station = await api.as("station");
  const id = await planted("staging", 1);
  const { server, response } = await opened(station, id);
  await once(response, "data");
  const ended = once(response, "end");
  response.resume();
  await server.close();
  await ended;
  expect(await database.leaks()).toEqual([]);
  await end(id);
});

test("a reader that goes away leaves nothing behind", async () => {
  const station = await api.as("station");
  const id = await planted("staging", 1);
  const { server, request, response } = await opened(station, id);
  await once(response, "data");
  request.destroy();
  await server.close(); // would wait for a stream that goes on
  await end(id);
});

test("one account reads ten streams at once and no more; others read theirs", async () => {
  const [station, county] = [await api.as("station"), await api.as("county")];
  const id = await planted("staging", 1);
  const port = await freePort();
  const server = await startApi({ ...apiParts(database, api.uploads), port, host: "127.0.0.1" });
  const status = async ({ cookie }: Person): Promise<number> => {
    const request = httpRequest({ port, path: `/api/v1/imports/${id}/events`, headers: { cookie } });
    request.end();
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode ?? 0;
  };
  const found: number[] = [];
  for (let n = 0; n < 11; n += 1) found.push(await status(station));
  expect(found).toEqual([...Array<number>(10).fill(200), 429]);
  expect(await status(county)).toBe(200);
  await end(id);
  await server.close();
});
