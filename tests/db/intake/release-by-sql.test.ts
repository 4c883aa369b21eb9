import { randomUUID } from "node:crypto";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { demoMonth } from "../../../intake/sheet/demo-sheet";
import { demonstration } from "../../../registry";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const { sections } = demonstration();

const month = async (date: string): Promise<readonly string[]> =>
  (await take(demoMonth({ sections, missing: new Set(), date }))).verdictIds;

describe("a release written by SQL, past our own code", () => {
  const sql = async (login: string, text: string, ...values: readonly unknown[]): Promise<unknown> =>
    withActor(database.pool("api"), await actor(login), (session) => session.query(text, [...values])).then(
      () => "done",
      ({ code }: { code: string }) => code,
    );
  const VERDICT = `
    insert into heqing.verdict (section_id, scheme, period, status, outcome, trace, rule_versions, division_code, prepared_by)
    select 'demo-3', 'x', '2022-08', $1, 'met', '{}', '{}', '339901001', id from heqing.account where login = $2`;
  /** As db/intake/release, by statements of one's own: what the final verdict says, who prepared, who releases. */
  const releaseBySql = async (
    login: string,
    id: string | undefined,
    told: readonly [string, string, string],
    change?: string,
  ) => {
    const who = await actor(login);
    if (change !== undefined) {
      await owner().query(`update heqing.session set ${change} where token_hash = $1`, [who.session]);
    }
    return withActor(database.pool("api"), who, async (session) => {
      const [{ final }] = (await session.query("select nextval('heqing.verdict_id_seq') as final")).rows;
      await session.query("update heqing.verdict set superseded_by = $2 where id = $1", [id, final]);
      await session.query(
        `insert into heqing.verdict (id, section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions, division_code, prepared_by)
         overriding system value
         select $2, section_id, scheme, period, 'final', class, target_class, $3, trace, rule_versions, division_code, prepared_by
           from heqing.verdict where id = $1`,
        [id, final, told[0]],
      );
      await session.query(
        `insert into heqing.release (id, verdict_id, preliminary_id, prepared_by, released_by, division_code)
         select gen_random_uuid(), $2, p.id, a.id, b.id, p.division_code
           from heqing.verdict p, heqing.account a, heqing.account b where p.id = $1 and a.login = $3 and b.login = $4`,
        [id, final, told[1], told[2]],
      );
    }).then(
      () => "done",
      ({ code }: { code: string }) => code,
    );
  };

  test("nobody prepares in another's name", async () => {
    expect(await sql("county", VERDICT, "preliminary", "station")).toBe("NOT_ENTITLED");
  });

  test("none is final without a release", async () => {
    expect(await sql("county", VERDICT, "final", "station")).toBe("NOT_ENTITLED");
  });

  test("an old proof, a password alone or no post releases nothing; a second factor of now does", async () => {
    const [id] = await month("2022-05-05");
    const [prepared] = await asked(owner(), "select outcome from heqing.verdict where id = $1", [id]);
    const as = (change?: string) => releaseBySql("station2", id, [prepared?.outcome, "station", "station2"], change);
    expect(await as("proven_at = now() - interval '16 minutes'")).toBe("SIGN_IN_AGAIN");
    expect(await as("assurance = 'password'")).toBe("SIGN_IN_AGAIN");
    expect(await as("assurance = 'oidc'")).toBe("SIGN_IN_AGAIN");
    const holdings = `update heqing.holding h set valid = tstzrange(lower(h.valid), $1) from heqing.account a
                       where a.person_id = h.person_id and a.login = 'station2'`;
    await owner().query(holdings, [new Date()]);
    expect(await as()).toBe("NOT_ENTITLED");
    const release = releaseVerdicts({
      pool: database.pool("api"),
      actor: await actor("station2"),
      verdictIds: [id ?? ""],
      library: loadRules(),
      requestId: randomUUID(),
    });
    await expect(release).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    await owner().query(holdings, [null]);
    expect(await as("assurance = 'second-factor'")).toBe("done");
  });

  test("whoever prepared does not release, whoever is named as who did, and nothing else is released than was prepared", async () => {
    const [id] = await month("2022-07-05");
    const at = "select outcome from heqing.verdict where id = $1";
    const [prepared] = await asked(owner(), at, [id]);
    const as = (login: string, ...told: [string, string, string]) => releaseBySql(login, id, told);
    expect(await as("station", prepared?.outcome, "station2", "station")).toBe("SECOND_PERSON_NEEDED");
    expect(await as("station2", "undecided", "station", "station2")).toBe("NOT_ENTITLED");
    expect(await as("station2", prepared?.outcome, "station", "countyhead")).toBe("NOT_ENTITLED");
    expect(await as("station2", prepared?.outcome, "county", "station2")).toBe("done");
    const rows = await asked(
      owner(),
      "select a.login from heqing.release r join heqing.account a on a.id = r.prepared_by where r.preliminary_id = $1",
      [id],
    );
    expect(rows).toEqual([{ login: "station" }]);
  });
});
