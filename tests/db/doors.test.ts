import { withActor, type Actor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { become } from "../setup/people";
import { furnish, loadNeighbour, type CountyIds } from "../setup/two-counties";

/** The functions by which the api does what it may not write itself: each asks for the role's line and for reach again. */
const database = useDatabase();
const matters = useMatters(database);
let inside: CountyIds;
let elsewhere: CountyIds;

beforeAll(async () => {
  await loadNeighbour(database);
  inside = await furnish(database, matters);
  elsewhere = await furnish(database, matters, "next-");
}, 120_000);

/** Somebody of no concern, so that role and reach alone count; or whoever holds a post to act by. */
const as = (role: string, ...jurisdiction: string[]): Promise<Actor> =>
  become(database, "liaison6", { role, jurisdiction });
const town1 = (...jurisdiction: string[]): Promise<Actor> => become(database, "town1", { jurisdiction });

describe("the doors", () => {
  const act = async (who: Actor, matter: string, kind: string): Promise<unknown> =>
    withActor(database.pool("api"), who, (session) =>
      session.query("select * from heqing.receive_act($1, gen_random_uuid(), $2, '{}', sha256('{}'), null, null)", [
        matter,
        kind,
      ]),
    ).then(
      () => "received",
      ({ code }: { code: string }) => code,
    );

  test("receive an act of the role's own, within reach, and no other", async () => {
    const town = await town1("339901001");
    expect(await act(town, inside.matter, "acknowledge")).toBe("received");
    expect(await act(town, inside.matter, "sign")).toBe("NOT_ENTITLED");
    expect(await act(town, inside.matter, "verdict")).toBe("NOT_ENTITLED");
    expect(await act(town, elsewhere.matter, "acknowledge")).toBe("NOT_FOUND");
    expect(await act(town, elsewhere.matter, "sign")).toBe("NOT_FOUND");
    expect(await act(await as("system_admin", "339901"), inside.matter, "acknowledge")).toBe("NOT_FOUND");
    await matters.rows("alter table heqing.account drop constraint account_role_check");
    expect(await act(await as("nobody-we-know", "339901"), inside.matter, "acknowledge")).toBe("NOT_FOUND");
  });

  test.each(["unit:demo-town-1", "section:demo-1"])("receive an act of who reaches the matter by %s", async (part) => {
    expect(await act(await town1(part), inside.matter, "acknowledge")).toBe("received");
    expect(await act(await town1(part), elsewhere.matter, "acknowledge")).toBe("NOT_FOUND");
  });

  test("receive an act of who reaches the matter alone, and of no other matter", async () => {
    const who = await town1(`matter:${inside.matter}`);
    expect(await act(who, inside.matter, "acknowledge")).toBe("received");
    expect(await act(who, elsewhere.matter, "acknowledge")).toBe("NOT_FOUND");
  });

  test("open a matter for who releases, within reach, with what the verdict says", async () => {
    const fresh = await matters.value<string>(
      `insert into heqing.verdict (section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions, division_code, "leading", items)
       select section_id, scheme, '2001-01', status, class, target_class, outcome, trace, rule_versions, division_code, "leading", items
         from heqing.verdict where id = $1 returning id::text`,
      inside.verdict,
    );
    const verdict = await matters.value<object>("select heqing.verdict_message($1)", fresh);
    let message = { ...verdict };
    const open = async (who: Actor): Promise<unknown> =>
      withActor(database.pool("api"), who, (session) =>
        session.query("select * from heqing.attach_or_open($1, gen_random_uuid(), $2, sha256(''), '{}')", [
          fresh,
          JSON.stringify(message),
        ]),
      ).then(
        () => "attached",
        ({ code }: { code: string }) => code,
      );
    expect(await open(await town1("339901001"))).toBe("NOT_ENTITLED");
    expect(await open(await as("station", "338801"))).toBe("NOT_FOUND");
    expect(await open(await as("station", "unit:next-station"))).toBe("NOT_FOUND");
    expect(await open(await as("station", "unit:demo-station"))).toBe("attached");
    expect(await open(await as("station", "unit:demo-station"))).toBe("KEY_REUSED");
    for (const other of [{ outcome: "met" }, { verdictId: "1" }, { scheme: "x" }, { waterClass: 1 }]) {
      message = { ...verdict, ...other };
      expect([other, await open(await as("station", "339901"))]).toEqual([other, "NOT_ENTITLED"]);
    }
  });

  test("resume a parked matter for a system administrator, within reach", async () => {
    const resume = async (who: Actor, id: string): Promise<unknown> =>
      withActor(database.pool("api"), who, (session) =>
        session.query("select heqing.unpark($1) as resumed", [id]),
      ).then(
        ({ rows }) => rows[0] as unknown,
        ({ code }: { code: string }) => code,
      );
    expect(await resume(await as("county", "339901"), inside.matter)).toBe("NOT_ENTITLED");
    expect(await resume(await as("system_admin", "339901"), elsewhere.matter)).toBe("NOT_FOUND");
    expect(await resume(await as("system_admin", "339901"), inside.matter)).toEqual({ resumed: false });
  });
});
