import { randomUUID } from "node:crypto";
import { z } from "zod";
import { keptAnswer } from "../../api/http/kept-answer";
import { route, type Answered, type Call, type Route } from "../../api/http/route";
import { apiParts } from "../setup/api";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

let runs = 0;
/** A route that says how often it ran, and refuses what is asked of it. */
const counted = (handle: () => Promise<{ status: 200; body: { runs: number } }>): Route =>
  route({
    method: "post",
    path: "/counted",
    summary: "",
    access: "signed-in",
    idempotent: "kept",
    answers: { 200: z.object({ runs: z.number() }) },
    handle,
  });
const COUNTED = counted(async () => ({ status: 200, body: { runs: (runs += 1) } }));

async function send(routed: Route, key: string, body: object, login = "station"): Promise<Answered> {
  const who = await actor(database, login);
  const call = { key, body, params: undefined, ports: apiParts(database), who: { accountId: who.account, actor: who } };
  return keptAnswer(routed, call as unknown as Call<Route["access"], unknown, unknown, unknown>);
}

beforeEach(() => (runs = 0));

test("the same request under the same key runs once, also at the same time", async () => {
  const key = randomUUID();
  const answers = await Promise.all([send(COUNTED, key, { a: 1 }), send(COUNTED, key, { a: 1 })]);
  expect([...answers, await send(COUNTED, key, { a: 1 })].map(({ body }) => body)).toEqual(
    Array.from({ length: 3 }, () => ({ runs: 1 })),
  );
});

test("another payload under the key is refused; another account has keys of its own", async () => {
  const key = randomUUID();
  await send(COUNTED, key, { a: 1 });
  await expect(send(COUNTED, key, { a: 2 })).rejects.toMatchObject({ code: "KEY_REUSED" });
  expect((await send(COUNTED, key, { a: 2 }, "county")).body).toEqual({ runs: 2 });
});

test("a refusal is not kept: the same may be sent again", async () => {
  const key = randomUUID();
  let refuse = true;
  const routed = counted(async () => {
    if (refuse) throw new Error("refused");
    return { status: 200, body: { runs: 7 } };
  });
  await expect(send(routed, key, {})).rejects.toThrow("refused");
  refuse = false;
  expect((await send(routed, key, {})).body).toEqual({ runs: 7 });
});

test("what was done is answered, also where the answer can't be kept: nobody is told to do it again", async () => {
  const key = randomUUID();
  await matters.rows("alter table heqing.kept_answer add constraint test_full check (status is null) not valid");
  try {
    expect((await send(COUNTED, key, {})).body).toEqual({ runs: 1 });
  } finally {
    await matters.rows("alter table heqing.kept_answer drop constraint test_full");
  }
  // Still claimed: the same request does not run beside it.
  expect(await matters.value("select count(*)::int from heqing.kept_answer where key = $1", key)).toBe(1);
});

test("what is kept can't be read in the book, and ends after a day, also of an account that never comes again", async () => {
  const key = randomUUID();
  const routed = counted(async () => ({ status: 200, body: { runs: 424242 } }));
  await send(routed, key, {});
  expect(
    await matters.value(
      "select strpos(encode(answer, 'escape'), '424242') from heqing.kept_answer where key = $1",
      key,
    ),
  ).toBe(0);
  await matters.rows(
    `update heqing.kept_answer set begun_at = now() - interval '25 hours',
            account_id = (select id from heqing.account where login = 'liaison6') where key = $1`,
    key,
  );
  await send(COUNTED, randomUUID(), {});
  expect(await matters.value("select count(*)::int from heqing.kept_answer where key = $1", key)).toBe(0);
});
