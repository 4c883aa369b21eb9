import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { startApi } from "../../api/server";
import { apiParts, useApi, type Person } from "../setup/api";
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

/** An import of the station as it stands in the book. */
async function planted(state: "staging" | "done", rows: number): Promise<string> {
  const id = randomUUID();
  await matters.rows(
    `insert into heqing.import_batch (id, kind, file_name, state, rows, account_id, division_code, finished_at)
     select $1, 'monthly', 'x.csv', $2, $3, id, split_part(jurisdiction, ',', 1), case when $2 = 'done' then now() end
       from heqing.account where login = 'station'`,
    id,
    state,
    rows,
  );
  return id;
}

const end = (id: string) =>
  matters.rows("update heqing.import_batch set state = 'done', rows = 9, finished_at = now() where id = $1", id);

/** Opens a stream on an app of its own, over a real connection. */
async function opened(person: Person, id: string) {
  const port = await freePort();
  const server = await startApi({ ...apiParts(database, api.uploads), port, host: "127.0.0.1" });
  const request = httpRequest({ port, path: `/api/v1/imports/${id}/events`, headers: { cookie: person.cookie } });
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
