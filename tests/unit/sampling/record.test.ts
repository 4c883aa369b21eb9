import { offersOf } from "../../../domain/proceeding";
import { SAMPLING } from "../../../domain/sampling";
import { fastLife, type Life, PEOPLE, verdict } from "../matter/world";
import {
  APPOINT,
  ITEM,
  jointOrdered,
  jointResult,
  jointSampled,
  MEASURED,
  RECORD,
  servedLife,
  stepOf,
} from "../objection/lives";

const joint = (life: Life) => {
  const found = life.objection().samplings.get(1);
  if (found === undefined) throw new Error("expected a joint sampling");
  return found;
};
const phase = (life: Life): string | undefined => joint(life).state?.stage.phase;
const refusal = (life: Life): string | null => {
  const outcome = joint(life).judged.at(-1)?.decision.outcome;
  return outcome?.outcome === "refused" ? outcome.refusal : null;
};
const told = (life: Life): readonly string[] =>
  joint(life).judged.flatMap(({ decision }) =>
    decision.steps.flatMap((change) =>
      change.change === "added" && change.step.kind === "notify"
        ? [`${change.step.notice} ${change.step.to.join()}`]
        : [],
    ),
  );

describe("a joint sampling", () => {
  it("goes from the order to the appointment, the record, the laboratory, the report and the released result", () => {
    const life = jointOrdered(servedLife({ measured: MEASURED }), 1);
    expect(joint(life).state).toMatchObject({
      form: "joint",
      against: "v1",
      items: [ITEM],
      stage: { phase: "sampling" },
    });
    jointSampled(life, 2);
    expect(phase(life)).toBe("analysing");
    life.inJoint(
      5,
      {
        kind: "hand-to-lab",
        step: stepOf(life, "analyse"),
        laboratory: "第三方",
        handedAt: life.time(4),
        sealsIntact: true,
        note: "",
      },
      PEOPLE.sampler,
    );
    expect(phase(life)).toBe("analysing");
    expect(joint(life).state?.handed).not.toBeNull();
    life.inJoint(
      6,
      { kind: "lab-report", step: stepOf(life, "analyse"), number: "H1", issuedOn: "2026-11-24", attachments: [] },
      PEOPLE.sampler,
    );
    expect(phase(life)).toBe("reviewing");
    jointResult(life, 7);
    expect(joint(life).state?.stage).toMatchObject({ phase: "ended", as: "answered" });
    expect(joint(life).state?.duties).toEqual([]);
  });

  it("has a limit of its own by the rule, not the ladder's", () => {
    const life = jointOrdered(servedLife(), 1);
    const duty = joint(life).state?.duties.find(({ kind }) => kind === "sample");
    expect(duty).toMatchObject({ limit: { count: 5, unit: "workday" }, whenMissed: "tell-office" });
  });

  it("invites the other side when it is appointed, and again when it is appointed anew", () => {
    const life = jointOrdered(servedLife(), 1);
    life.inJoint(2, APPOINT(life, 10), PEOPLE.sampler).inJoint(3, APPOINT(life, 20), PEOPLE.sampler);
    expect(told(life).filter((said) => said.startsWith("sampling-appointed"))).toEqual(
      Array(2).fill("sampling-appointed responsible,supervisor"),
    );
    expect(joint(life).state?.appointment?.at).toBe(life.time(20));
  });

  it("is appointed ahead and recorded behind", () => {
    const life = jointOrdered(servedLife(), 1);
    life.inJoint(5, APPOINT(life, 4), PEOPLE.sampler);
    expect(refusal(life)).toBe("time-past");
    life.inJoint(5, RECORD(life, 6), PEOPLE.sampler);
    expect(refusal(life)).toBe("time-ahead");
  });

  it("has each seal once", () => {
    const life = jointOrdered(servedLife(), 1);
    const sample = { seal: "F-1", items: [ITEM], holder: "station" } as const;
    life.inJoint(5, RECORD(life, 4, { samples: [sample, sample] }), PEOPLE.sampler);
    expect(refusal(life)).toBe("seal-twice");
  });

  it("that the other side did not come to says how it was told and waited for, and blocks nothing", () => {
    const life = jointOrdered(servedLife(), 1);
    life.inJoint(5, RECORD(life, 4, { otherSide: "absent", attendance: " " }), PEOPLE.sampler);
    expect(refusal(life)).toBe("absence-unexplained");
    life.inJoint(5, RECORD(life, 4, { otherSide: "absent", attendance: "电话通知两次，等候四十分钟" }), PEOPLE.sampler);
    expect(phase(life)).toBe("analysing");
    expect(joint(life).state?.steps.some(({ kind }) => kind === "countersign")).toBe(false);
    jointResult(life, 7);
    expect(phase(life)).toBe("ended");
  });

  it("is countersigned by a person of the other side alone, and its result waits for no signature", () => {
    const signed = jointSampled(jointOrdered(servedLife(), 1), 2);
    const step = joint(signed).state?.steps.find(({ kind }) => kind === "countersign")?.no ?? 0;
    signed.inJoint(5, { kind: "countersign", step, agrees: true, remark: "" }, PEOPLE.sampler);
    expect(refusal(signed)).toBe("not-a-party");
    signed.inJoint(5, { kind: "countersign", step, agrees: false, remark: "瓶未荡洗" }, PEOPLE.liaison);
    expect(joint(signed).state?.record?.countersigned).toMatchObject({ agrees: false });
    const unsigned = jointResult(jointSampled(jointOrdered(servedLife(), 1), 2), 6);
    expect(phase(unsigned)).toBe("ended");
  });

  it("counts only beside its record: values released before it wait for it", () => {
    const life = jointResult(jointOrdered(servedLife({ measured: MEASURED }), 1), 3);
    expect(phase(life)).toBe("sampling");
    expect(life.objection().state?.stage.phase).toBe("sampling");
    life.inJoint(5, RECORD(life, 2), PEOPLE.sampler);
    expect(phase(life)).toBe("ended");
    expect(life.objection().state?.results).toMatchObject([
      { outcome: "met", compared: [{ item: ITEM, first: "0.26", now: "0.18" }] },
    ]);
  });

  it("keeps what the other side found beside the station's value, for the items of the order alone", () => {
    const life = jointSampled(jointOrdered(servedLife({ measured: MEASURED }), 1), 2);
    const stated = (item: string, text: string) =>
      ({ kind: "own-analysis", laboratory: "自测", number: "1", values: [{ item, text }] }) as const;
    life.inJoint(5, stated("cod", "20"), PEOPLE.chief);
    expect(refusal(life)).toBe("no-rule-for-it");
    life.inJoint(5, stated(ITEM, "0.30"), PEOPLE.chief);
    jointResult(life, 6);
    expect(life.objection().state?.results[0]?.compared).toMatchObject([
      { now: "0.18", own: "0.30", ownWithin: false, counts: "arbitration" },
    ]);
  });
});

describe("a plain re-sampling", () => {
  const plain = (): Life => fastLife().served().plan(1).report(2).inOrder(2, { kind: "acknowledge" }, PEOPLE.sampler);

  it("is answered by released values, with a record or without one", () => {
    expect(plain().sampled(4, "met").order().state?.stage.phase).toBe("ended");
    const recorded = plain();
    recorded.inOrder(4, RECORD(recorded, 3, { otherSide: "not-invited", attendance: "" }), PEOPLE.sampler);
    expect(recorded.order().state?.stage.phase).toBe("analysing");
    expect(recorded.sampled(5, "met").order().state?.stage.phase).toBe("ended");
  });

  it("is announced to nobody but the station and the office", () => {
    const life = plain();
    life.inOrder(3, APPOINT(life, 9), PEOPLE.sampler);
    const { events, acts, steps } = life.order().judged.at(-1)?.decision ?? { events: [], acts: [], steps: [] };
    expect(events).toMatchObject([{ kind: "sampling-appointed", seenBy: ["station", "supervisor"] }]);
    expect(acts).toMatchObject([{ seenBy: ["station", "supervisor"] }]);
    expect(steps).toEqual([]);
  });

  it("compares nothing with the values of before the rectification", () => {
    const life = plain();
    life.facts = { ...life.facts, measured: MEASURED };
    life.sampled(4, "met", { verdictId: "j1" });
    expect(
      life
        .order()
        .judged.flatMap(({ decision }) => decision.events)
        .some(({ kind }) => kind === "compared"),
    ).toBe(false);
  });

  it("offers each act that would be applied", () => {
    const life = plain();
    const offers = (): readonly string[] =>
      offersOf(SAMPLING, life.order().state, PEOPLE.sampler, life.facts).map(({ kind }) => kind);
    expect(offers()).toEqual(["appoint", "record-sampling"]);
    life.inOrder(4, RECORD(life, 3, { otherSide: "not-invited" }), PEOPLE.sampler);
    expect(offers()).toEqual(["hand-to-lab", "lab-report"]);
    life.sampled(5, "met");
    expect(offers()).toEqual([]);
  });
});

test("a verdict of another period is none of this order's schemes", () => {
  const life = jointOrdered(servedLife(), 1).inJoint(
    3,
    verdict("met", { scheme: "yearly", period: "resample:x" }),
    null,
  );
  expect(joint(life).state?.found).toEqual([]);
});
