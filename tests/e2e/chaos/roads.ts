import type { SeenMatter } from "../api-client";
import {
  accept,
  acknowledge,
  giveBack,
  MISS,
  openPaper,
  plan,
  report,
  resample,
  sheet,
  sign,
  thisMonth,
  type Cast,
} from "../matter-road";
import { sectionId, sectionName } from "./sections";

/** What people do on one matter of a section of its own, from its miss to its end; gives the matter as it ended. */
export type Road = (people: Cast, matter: string, section: string) => Promise<SeenMatter>;

const inPhase =
  (phase: string) =>
  (matter: SeenMatter): boolean =>
    matter.phase === phase;

/** To the report, and accepted so far as it takes somebody. */
async function toReport(people: Cast, id: string): Promise<void> {
  await sign(people, id);
  await openPaper(people, id);
  await people.town.seen(id, "served", inPhase("served"));
  await acknowledge(people, id);
  await people.town.seen(id, "acknowledged", inPhase("acknowledged"));
  await plan(people, id);
  await people.town.seen(id, "rectifying", inPhase("rectifying"));
  await report(people, id);
  await accept(people, id);
  await people.town.seen(id, "awaiting its re-sampling", inPhase("awaiting-result"));
}

const closed: Road = async (people, id, section) => {
  await toReport(people, id);
  await resample(people, id, section);
  return people.county.seen(id, "closed", inPhase("closed"));
};

const stepOf = async ({ county }: Cast, id: string, kind: string): Promise<number> => {
  const open = ({ steps }: SeenMatter) => steps.find((step) => step.kind === kind && step.state === "todo");
  const matter = await county.seen(id, `with a step ${kind}`, (seen) => open(seen) !== undefined);
  return open(matter)?.no ?? 0;
};

/** One proposes, another approves. */
async function byTwo(people: Cast, id: string, what: object): Promise<void> {
  await people.county.act(id, { kind: "propose", ground: "扰动演练", evidence: "演练记录", ...what });
  await people.head.act(id, { kind: "approve", step: await stepOf(people, id, "approve") });
}

const withdrawn: Road = async (people, id) => {
  await sign(people, id);
  await openPaper(people, id);
  await people.town.seen(id, "served", inPhase("served"));
  await byTwo(people, id, { what: "withdrawal" });
  return people.county.seen(id, "withdrawn", inPhase("closed"));
};

const paused: Road = async (people, id, section) => {
  await sign(people, id);
  await openPaper(people, id);
  await people.town.seen(id, "served", inPhase("served"));
  await acknowledge(people, id);
  await people.town.seen(id, "acknowledged", inPhase("acknowledged"));
  await byTwo(people, id, { what: "pause", duties: null });
  await people.county.seen(id, "paused", ({ events }) => events.some(({ kind }) => kind === "paused"));
  await byTwo(people, id, { what: "resume" });
  await people.county.seen(id, "resumed", ({ events }) => events.some(({ kind }) => kind === "resumed"));
  await plan(people, id);
  await people.town.seen(id, "rectifying", inPhase("rectifying"));
  await report(people, id);
  await accept(people, id);
  await people.town.seen(id, "awaiting its re-sampling", inPhase("awaiting-result"));
  await resample(people, id, section);
  return people.county.seen(id, "closed", inPhase("closed"));
};

/** The first re-sample misses: the office has it sampled again. */
const sampledTwice: Road = async (people, id, section) => {
  await toReport(people, id);
  await resample(people, id, section, MISS);
  const asked = await stepOf(people, id, "climb-question");
  await people.county.act(id, { kind: "explain", step: asked, reason: "雨后面源影响，再整改一次" });
  await people.town.seen(id, "rectifying again", ({ phase }) => phase === "rectifying");
  await report(people, id);
  await accept(people, id);
  await people.county.seen(id, "with its second order", ({ orders }) => orders.length > 1);
  await resample(people, id, section);
  return people.county.seen(id, "closed", inPhase("closed"));
};

/** The office gives the first report back, and accepts the second. */
const givenBack: Road = async (people, id, section) => {
  await sign(people, id);
  await openPaper(people, id);
  await people.town.seen(id, "served", inPhase("served"));
  await plan(people, id);
  await report(people, id);
  await giveBack(people, id);
  await people.town.seen(id, "rectifying again", inPhase("rectifying"));
  await report(people, id);
  await accept(people, id);
  await resample(people, id, section);
  return people.county.seen(id, "closed", inPhase("closed"));
};

const beginning = async ({ county }: Cast, id: string, kind: string): Promise<string> => {
  const child = ({ children }: SeenMatter) => children.find((known) => known.kind === kind);
  return child(await county.seen(id, `with a ${kind}`, (matter) => child(matter) !== undefined))?.id ?? "";
};

/** 提请办理: a department does what the township asks, while the township's clocks stand still. */
const departmentAsked: Road = async (people, id, section) => {
  const { town, department } = people;
  await sign(people, id);
  await openPaper(people, id);
  await town.seen(id, "served", inPhase("served"));
  await town.act(id, {
    kind: "ask-department",
    department: "demo-housing",
    subject: "修复入河管网破损点",
    listed: null,
    count: null,
    duties: [],
  });
  const request = await beginning(people, id, "request");
  await department.file("request", request, "asked", inPhase("asked"));
  await department.actIn("request", request, { kind: "take-on" });
  await department.file("request", request, "taken on", inPhase("handling"));
  await department.actIn("request", request, { kind: "feed-back", summary: "破损点已修复" });
  const { steps } = await town.file("request", request, "answered", inPhase("answered"));
  const step = steps.find(({ kind, state }) => kind === "confirm-feedback" && state === "todo")?.no ?? 0;
  await town.actIn("request", request, { kind: "confirm-feedback", step });
  await town.seen(id, "answered by the department", ({ events }) =>
    events.some(({ kind }) => kind === "department-answered"),
  );
  await plan(people, id);
  await town.seen(id, "rectifying", inPhase("rectifying"));
  await report(people, id);
  await accept(people, id);
  await resample(people, id, section);
  return people.county.seen(id, "closed", inPhase("closed"));
};

/** 异议: the township objects, its duties stand still, and two persons find against it. */
const objected: Road = async (people, id, section) => {
  const { town, county, head } = people;
  await sign(people, id);
  await openPaper(people, id);
  const { allowed } = await town.seen(id, "served", inPhase("served"));
  const { verdict } = (allowed.find(({ kind }) => kind === "object") ?? {}) as { readonly verdict?: string };
  await town.act(id, {
    kind: "object",
    about: "data",
    verdict,
    against: null,
    ground: "采样时电站放水",
    evidence: "放水记录",
  });
  const objection = await beginning(people, id, "objection");
  const step = async (kind: string): Promise<number> => {
    const open = ({ steps }: SeenMatter) => steps.find((one) => one.kind === kind && one.state === "todo");
    return open(await county.file("objection", objection, kind, (file) => open(file) !== undefined))?.no ?? 0;
  };
  await county.actIn("objection", objection, { kind: "accept-objection", step: await step("examine"), note: "" });
  await county.file("objection", objection, "examined", inPhase("examining"));
  const finding = { kind: "propose-finding", finding: "dismissed", reason: "比对结果一致" };
  await county.actIn("objection", objection, { ...finding, step: await step("examine") });
  await head.actIn("objection", objection, { kind: "approve", step: await step("finding") });
  await town.seen(id, "told of the finding", ({ events }) => events.some(({ kind }) => kind === "objection-ended"));
  await acknowledge(people, id);
  await plan(people, id);
  await town.seen(id, "rectifying", inPhase("rectifying"));
  await report(people, id);
  await accept(people, id);
  await resample(people, id, section);
  return people.county.seen(id, "closed", inPhase("closed"));
};

/** Every road, by its name. */
export const ROADS: Readonly<Record<string, Road>> = {
  closed,
  withdrawn,
  paused,
  sampledTwice,
  givenBack,
  departmentAsked,
  objected,
};

/** Brings the section's month that misses, and releases it by a second person; gives the matter. */
export async function openMatter({ station, station2 }: Cast, n: number): Promise<string> {
  await station.import("演示月报.csv", sheet(sectionName(n), MISS));
  const [matter] = await station2.release(
    ({ period, sectionId: section }) => period === thisMonth() && section === sectionId(n),
  );
  if (matter === undefined) throw new Error(`expected the release of ${sectionName(n)} to open a matter`);
  return matter;
}
