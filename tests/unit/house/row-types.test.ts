import { catalogueOf, handwrittenRows } from "../../house/row-types";
import { isTypeScript, readTexts, treePaths, type TextFile } from "../../house/tree";

const catalogue = catalogueOf(readTexts(["db/schema/rows.ts", "db/schema/functions.ts"]));
const seen = (text: string, ...more: readonly TextFile[]): readonly string[] =>
  handwrittenRows([{ path: "db/read/planted.ts", text }, ...more], catalogue);

describe("row types come from the catalogue", () => {
  it("in this tree", () => {
    const modules = treePaths().filter((path) => path.startsWith("db/") && isTypeScript(path));
    expect(modules.length).toBeGreaterThan(60);
    expect(handwrittenRows(readTexts(modules), catalogue)).toEqual([]);
  });

  it.each([
    ["a column in place", "session.query<{ readonly phase: string }>(`select phase from heqing.proceeding`)"],
    [
      "a column that may be null",
      "session.query<{ ended_as: string | null }>('select ended_as from heqing.proceeding')",
    ],
    ["a list", "session.query<{ brought_by: readonly string[] }>('select brought_by from heqing.verdict')"],
    [
      "one by its name in camel case",
      "pool.query<{ openedAt: Date }>('select opened_at as \"openedAt\" from heqing.proceeding')",
    ],
    [
      "one under another name",
      "session.query<{ matterId: string }>('select m.id::text as \"matterId\" from heqing.proceeding m')",
    ],
    [
      "one of an interface",
      "interface Row { readonly phase: string }\nsession.query<Row>('select phase from heqing.proceeding')",
    ],
    [
      "one of a part of a type",
      "type Row = { readonly rung: string | null; at: Date };\nsession.query<Pick<Row, 'rung'> & Other>('select rung from heqing.duty')",
    ],
    [
      "one that is inherited",
      "interface A { phase: string }\ninterface B extends A {}\nclient.query<B>('select phase from heqing.proceeding')",
    ],
    ["a function's value", "session.query<{ wait: number }>('select heqing.take_turn($1, $2) as wait')"],
    [
      "a function's column",
      "session.query<{ begunAt: Date }>('select begun_at as \"begunAt\" from heqing.own_sessions()')",
    ],
  ])("and %s is seen", (_what, text) => {
    expect(seen(text)).toHaveLength(1);
  });

  it("and one that another module of db/ states is seen there", () => {
    const other = { path: "db/read/other.ts", text: "export interface Line {\n  readonly phase: string;\n}" };
    const text = 'import type { Line } from "./other";\nsession.query<Line>("select phase from heqing.proceeding")';
    expect(seen(text, other)).toEqual(["db/read/other.ts:2: phase"]);
  });

  it.each([
    [
      "what is taken from the book",
      "session.query<Pick<Book['proceeding'], 'phase'>>('select phase from heqing.proceeding')",
    ],
    [
      "a column by its type in the book",
      "session.query<{ phase: Book['proceeding']['phase'] | null }>('select phase from heqing.proceeding')",
    ],
    ["what is counted", "session.query<{ count: number }>('select count(*)::integer as count from heqing.proceeding')"],
    ["what is cast to another type", "session.query<{ seq: number }>('select seq::integer as seq from heqing.act')"],
    ["a word of the law", "session.query<{ kind: ProceedingKind }>('select kind from heqing.proceeding')"],
    [
      "the shape of a document",
      "session.query<{ draft: { readonly title: string } }>('select draft from heqing.letter')",
    ],
    [
      "what Pick leaves out",
      "interface Row { phase: string; more: number }\nsession.query<Pick<Row, 'more'>>('select 1 as more, phase from heqing.proceeding')",
    ],
  ])("and %s is not", (_what, text) => {
    expect(seen(text)).toEqual([]);
  });
});
