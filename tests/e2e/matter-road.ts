import { ApiClient, type SeenMatter } from "./api-client";

/** Civil date in Asia/Shanghai, `2026-11-24`. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
export const thisMonth = (): string => today().slice(0, 7);

/** A monthly sheet of one section; a row of a re-sampling names its order. */
export const sheet = (section: string, values: Readonly<Record<string, string>>, order = ""): string =>
  [
    "section,date,item,value,order",
    ...Object.entries(values).map(([item, value]) => `${section},${today()},${item},${value},${order}`),
    "",
  ].join("\n");

/** Ammonia far over the target Ⅲ of the demonstration sections. */
export const MISS = { codmn: "5.2", nh3n: "2.31", tp: "0.150" };
export const GOOD = { codmn: "3.1", nh3n: "0.42", tp: "0.090" };

const MEASURE = {
  problem: "沿溪污水直排",
  owner: "演示甲镇人民政府",
  target: "氨氮稳定达到Ⅲ类",
  deadline: "2099-12-20",
  measures: "截污纳管，封堵排口",
  acceptance: "县治水办（河长办）",
};

/** The people of one matter of the section, signed in. */
export interface Cast {
  readonly town: ApiClient;
  /** Submits letters. */
  readonly county: ApiClient;
  /** Signs them. */
  readonly head: ApiClient;
  readonly station: ApiClient;
  readonly station2: ApiClient;
  /** A county department, which is asked for help. */
  readonly department: ApiClient;
}

export const cast = async (port: number, town = "town1"): Promise<Cast> => ({
  town: await ApiClient.signIn(port, town),
  county: await ApiClient.signIn(port, "county"),
  head: await ApiClient.signIn(port, "countyhead"),
  station: await ApiClient.signIn(port, "station"),
  station2: await ApiClient.signIn(port, "station2"),
  department: await ApiClient.signIn(port, "housing"),
});

/** Imports a month that makes the section miss, releases it by the second person; gives the matter. */
export async function open({ station, station2 }: Cast, section: string): Promise<string> {
  await station.import("演示月报.csv", sheet(section, MISS));
  const [matterId] = await station2.release(({ period }) => period === thisMonth());
  if (matterId === undefined) throw new Error("expected the release to open a matter, it reached none");
  return matterId;
}

const openStep = (matter: SeenMatter, kind: string): number => {
  const step = matter.steps.find((candidate) => candidate.kind === kind && candidate.state === "todo");
  if (step === undefined) throw new Error(`expected an open step ${kind}, got ${JSON.stringify(matter.steps)}`);
  return step.no;
};

export async function sign({ county, head }: Cast, id: string): Promise<void> {
  const matter = await county.seen(id, "waiting for a signature", ({ steps }) =>
    steps.some(({ kind, state }) => kind === "sign" && state === "todo"),
  );
  const step = openStep(matter, "sign");
  const letter = matter.letters.find((known) => known.step === step);
  // A letter is not put forward while something in it is to be filled in.
  if (letter?.paragraphs.some((text) => text.includes("待填写")) === true)
    await county.act(id, {
      kind: "edit-letter",
      step,
      base: letter.version,
      title: letter.title,
      addressee: letter.addressee,
      paragraphs: letter.paragraphs.map((text) => text.replaceAll("（待填写）", "见记录")),
      how: "page",
    });
  await county.act(id, { kind: "submit", step });
  await head.act(id, { kind: "sign", step });
}

/** 查阅: the unit opens the paper that has been signed, which serves it. */
export async function openPaper({ town }: Cast, id: string): Promise<void> {
  await town.seen(id, "assigned", ({ phase }) => phase === "assigned");
  await town.act(id, { kind: "open" });
}

export const acknowledge = ({ town }: Cast, id: string) => town.act(id, { kind: "acknowledge" });
export const plan = ({ town }: Cast, id: string) =>
  town.act(id, { kind: "plan", summary: "截污纳管", measures: [MEASURE] });
export const report = ({ town }: Cast, id: string) =>
  town.act(id, { kind: "report", summary: "排口已封堵，管网已接通" });

/** 验收: the office accepts the plan or report that waits for it. */
export async function accept({ county }: Cast, id: string): Promise<void> {
  await county.act(id, { kind: "accept", step: await waiting(county, id), note: "现场核查，整改到位" });
}

/** 退回整改: the office gives the report back. */
export async function giveBack({ county }: Cast, id: string): Promise<void> {
  await county.act(id, { kind: "give-back", step: await waiting(county, id), reason: "下游排口仍在出水" });
}

const waiting = async (county: ApiClient, id: string): Promise<number> => {
  const matter = await county.seen(id, "waiting for acceptance", ({ steps }) =>
    steps.some(({ kind, state }) => kind === "accept" && state === "todo"),
  );
  return openStep(matter, "accept");
};

/** The newest order 复测 of a matter. */
const orderOf = async ({ county }: Cast, id: string): Promise<string> => {
  const { orders } = await county.seen(id, "sampled again", ({ orders: known }) => known.length > 0);
  return orders.at(-1)?.number ?? "";
};

/** Imports and releases the values of a matter's newest order. */
export async function resample(people: Cast, id: string, section: string, values = GOOD): Promise<void> {
  const { station, station2 } = people;
  const order = await orderOf(people, id);
  await station.import("复测.csv", sheet(section, values, order));
  await station2.release(({ period }) => period === `resample:${order}`);
}
