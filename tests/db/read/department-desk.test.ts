import { readTasks } from "../../../db/read/tasks";
import { withActor } from "../../../db/session/with-actor";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
let matter: string;
let request: string;

const sees = async (login: string): Promise<readonly string[]> => {
  const { rows } = await withActor(database.pool("api"), await actor(database, login), (session) =>
    session.query<{ id: string }>("select id::text from heqing.proceeding where id = any ($1)", [[matter, request]]),
  );
  return rows.map(({ id }) => (id === matter ? "matter" : "request")).sort();
};
const tasks = async (login: string, unit: string) =>
  (await withActor(database.pool("api"), await actor(database, login), (session) => readTasks(session, unit))).map(
    ({ kind, on, dueAt }) => [kind, on.kind, dueAt !== null],
  );

beforeAll(async () => {
  matter = await matters.release({ section: "demo-1", ladder: "default" });
  await matters.advance(matter);
  await matters.serve(matter);
  await matters.receive("town1", matter, {
    kind: "ask-department",
    department: "demo-housing",
    subject: "修复管网",
    listed: null,
    count: null,
    duties: [],
  });
  await matters.advance(matter);
  request = await matters.value<string>("select id::text from heqing.proceeding where parent_id = $1", matter);
  await matters.advance(request);
});

test("a department sees the request that is put to it and not the matter behind it; another department sees neither", async () => {
  expect(await sees("housing")).toEqual(["request"]);
  expect(await sees("housinghead")).toEqual(["request"]);
  expect(await sees("farming")).toEqual([]);
  for (const login of ["town1", "liaison1", "county"]) expect(await sees(login)).toEqual(["matter", "request"]);
  expect(await sees("town2")).toEqual([]);
});

test("its desk names the request, with the clock that runs for it; once it has fed back the desk of who asked does", async () => {
  expect(await tasks("housing", "demo-housing")).toEqual([["handle-request", "request", false]]);
  await matters.receive("housing", request, { kind: "take-on" });
  await matters.advance(request);
  expect(await tasks("housing", "demo-housing")).toEqual([["handle-request", "request", true]]);
  await matters.receive("housing", request, { kind: "feed-back", summary: "已修复" });
  await matters.advance(request);
  expect(await tasks("housing", "demo-housing")).toEqual([]);
  expect(await tasks("town1", "demo-town-1")).toContainEqual(["confirm-feedback", "request", true]);
});
