/** Ids of the demonstration, read from the book; those it does not have yet are missing. */
export interface DemoExamples {
  readonly section?: string;
  /** A value of that section. */
  readonly reading?: string;
  readonly matter?: string;
  readonly act?: string;
  readonly verdict?: string;
  /** A verdict that waits for its release. */
  readonly waiting?: string;
  readonly period?: string;
  readonly batch?: string;
  readonly account?: string;
}

/** What stands in for ids that the book does not have. */
const INVENTED: Required<DemoExamples> = {
  section: "demo-1",
  reading: "1",
  matter: "1",
  act: "3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11",
  verdict: "1",
  waiting: "1",
  period: "2026-10",
  batch: "9d5f1c8e-7a3b-4f21-8c0d-2b6e4a9f1d33",
  account: "c1a7e0d2-4b8f-4a6c-9e3d-5f0b7a1c2e44",
};

/** By the beginning of a path, whose id stands in `{id}`. */
const IDS: readonly (readonly [RegExp, keyof DemoExamples])[] = [
  [/^\/(matters|parked)\//, "matter"],
  [/^\/sections\//, "section"],
  [/^\/verdicts\//, "verdict"],
  [/^\/imports\//, "batch"],
  [/^\/accounts\//, "account"],
];

/** Such as leave something of every list of the demonstration. */
const WORDS: Readonly<Record<string, string>> = { open: "true", demo: "true" };

/** An example of a parameter of a path or of a query, undefined where none is known. */
export function exampleOf(path: string, name: string, demo: DemoExamples): unknown {
  const ids = { ...INVENTED, ...demo };
  if (name === "id") {
    const kind = IDS.find(([beginning]) => beginning.test(path))?.[1];
    return kind === undefined ? undefined : ids[kind];
  }
  if (name === "actId") return ids.act;
  if (name === "readingId") return ids.reading;
  if (name === "batch") return ids.batch;
  if (name === "period") return ids.period;
  if (name === "limit") return 20;
  return WORDS[name];
}

/** What is sent, by operation. None signs in: that would end the session of whoever tries it. */
const BODIES: Readonly<Record<string, (ids: Required<DemoExamples>) => unknown>> = {
  "post /session/second-factor": () => ({ code: "123456" }),
  "post /matters/:id/acts": () => ({ kind: "acknowledge" }),
  "post /releases": ({ waiting }) => ({ verdictIds: [waiting] }),
  "post /verdicts/:id/refusal": () => ({ reason: "更正原因不充分，请附原始记录" }),
  "post /sections/:id/readings/:readingId/doubt": () => ({
    item: "tp",
    decision: "confirmed",
    reason: "已核对原始记录",
  }),
  "post /sections/:id/readings/:readingId/retract": () => ({ reason: "采样日期有误" }),
  "post /tokens": () => ({ name: "实验室系统", routes: ["getSections"], days: 30 }),
  "post /accounts": () => ({
    login: "shiyong",
    person: { name: "试用员" },
    unitId: "demo-town-1",
    role: "liaison",
    jurisdiction: "339901001",
  }),
};

/** An example of the body of an operation, `post /releases`; undefined where none is known. */
export const bodyExampleOf = (operation: string, demo: DemoExamples): unknown =>
  BODIES[operation]?.({ ...INVENTED, ...demo });
