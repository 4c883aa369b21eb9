import { sqlOutsideDb } from "../../house/sql";
import { isTypeScript, readTexts, treePaths } from "../../house/tree";

const seen = (path: string, text: string): readonly string[] => sqlOutsideDb([{ path, text }]);

describe("SQL stands in db/ alone", () => {
  it("in this tree", () => {
    expect(sqlOutsideDb(readTexts(treePaths().filter(isTypeScript)))).toEqual([]);
  });

  it.each([
    'query("select id from matter where id = $1", [id])',
    "query(`\n  SELECT id, state\n  FROM heqing.matter\n  WHERE id = ${id}`)",
    'query("select 1")',
    'query("select pg_notify($1, $2)")',
    'query("insert into act (id) values ($1)")',
    'query("update matter set state = $1")',
    'query("delete from act")',
    'query("with due as (select 1) select * from due")',
    'query("create table act ()")',
    'query("listen outbox")',
    'query("begin")',
    'query("set local role api")',
    'query("truncate act")',
    'query("grant select on act to api")',
  ])("and %j is seen", (line) => {
    expect(seen("activities/advance.ts", line)).toHaveLength(1);
  });

  it("and the same text may stand in db/ and in tests", () => {
    expect(seen("db/matter.ts", 'query("select 1")')).toEqual([]);
    expect(seen("tests/db/floor.test.ts", 'query("select 1")')).toEqual([]);
  });

  it.each([
    '"Update the plan, then send it"',
    '"Create the folder or name another by HEQING_DATA"',
    "// select id from matter",
  ])("and the sentence %j is not", (line) => {
    expect(seen("api/route.ts", line)).toEqual([]);
  });
});
