import type { AppointAct, RecordSamplingAct } from "../../../domain/sampling";
import { factsOf, LEADING, Life, PEOPLE, verdict, type WorldFacts } from "../matter/world";

/** The item that missed in every miss of the world. */
export const ITEM = "tp";

/** A matter whose unit has been served, with a rule of objections that may differ from the shipped one. */
export const servedLife = (differing: Partial<WorldFacts> = {}): Life =>
  new Life({ ...factsOf("fast"), ...differing })
    .act(0, verdict("missed", { items: [ITEM] }))
    .signed(0)
    .deliverAll(0)
    .act(0, { kind: "open" });

/** The unit objects to the data of a verdict. */
export const OBJECT = {
  kind: "object",
  about: "data",
  verdict: "v1",
  against: null,
  ground: "采样时上游电站放水",
  evidence: "放水记录",
  attachments: [],
} as const;

export const APPOINT = (life: Life, seconds: number): AppointAct => ({
  kind: "appoint",
  at: life.time(seconds),
  place: "断面中泓",
  note: "",
});

export const RECORD = (life: Life, seconds: number, differing: Partial<RecordSamplingAct> = {}): RecordSamplingAct => ({
  kind: "record-sampling",
  step: 1,
  takenAt: life.time(seconds),
  place: "断面中泓",
  samples: [
    { seal: "F-1", items: [ITEM], holder: "station" },
    { seal: "F-2", items: [ITEM], holder: "other" },
  ],
  attachments: [],
  otherSide: "present",
  attendance: "联络员一人",
  note: "",
  ...differing,
});

/** The open step of a kind in the newest sampling of the newest objection; 0 where there is none. */
export const stepOf = (life: Life, kind: "analyse" | "countersign"): number => {
  const { samplings } = life.objection();
  return samplings.get(samplings.size)?.state?.steps.find((step) => step.kind === kind)?.no ?? 0;
};

const examined = (life: Life): number => life.objection().state?.steps.find(({ kind }) => kind === "examine")?.no ?? 0;

/** Objected, taken on, a joint sampling ordered, and the order in the station's hands. */
export const jointOrdered = (life: Life, seconds: number): Life =>
  life
    .act(seconds, OBJECT)
    .inObjection(seconds, { kind: "accept-objection", step: examined(life), note: "" }, PEOPLE.clerk)
    .inObjection(seconds, { kind: "order-sampling", step: examined(life), station: null, note: "" }, PEOPLE.clerk)
    .inJoint(seconds, { kind: "acknowledge" }, PEOPLE.sampler);

/** Sampled with both sides there. */
export const jointSampled = (life: Life, seconds: number): Life =>
  life
    .inJoint(seconds, APPOINT(life, seconds + 1), PEOPLE.sampler)
    .inJoint(seconds + 2, RECORD(life, seconds + 1), PEOPLE.sampler);

/** The values of the joint sampling are released: 0.18 in place of 0.26 as facts of the world say. */
export const jointResult = (life: Life, seconds: number, outcome: "met" | "missed" = "met"): Life =>
  life.inJoint(
    seconds,
    verdict(outcome, { verdictId: "j1", scheme: LEADING, period: "resample:演治水办复测〔2026〕1号", items: [] }),
    null,
  );

/** Values of the disputed verdict and of the joint sampling. */
export const MEASURED = [
  { verdict: "v1", samples: [{ item: ITEM, text: "0.26", sampledOn: "2026-10-08" }] },
  { verdict: "j1", samples: [{ item: ITEM, text: "0.18", sampledOn: "2026-11-24" }] },
];

/** The finding that waits for approval; 0 where none does. */
const findingOf = (life: Life): number => life.objection().state?.steps.find(({ kind }) => kind === "finding")?.no ?? 0;

/** What is found is proposed by one and approved by another. */
export const found = (life: Life, seconds: number, finding: "to-correct" | "to-exclude" | "dismissed"): Life => {
  life.inObjection(
    seconds,
    { kind: "propose-finding", step: examined(life), finding, reason: "比对结果" },
    PEOPLE.clerk,
  );
  return life.inObjection(seconds, { kind: "approve", step: findingOf(life) }, PEOPLE.head);
};

/** Lives in which whoever has to decide lets the time pass; and one in which the letter of the answer is refused. */
export const idle = (): readonly Life[] => {
  const raised = servedLife().act(1, OBJECT).wait(2_000_000);
  const taken = servedLife()
    .act(1, OBJECT)
    .inObjection(2, { kind: "accept-objection", step: 1, note: "" }, PEOPLE.clerk);
  return [raised, taken.wait(2_000_000)];
};

/** Lives that together reach every phase of an objection and of a joint sampling. */
export const disputes = (): readonly Life[] => {
  const replaced = jointSampled(jointOrdered(servedLife({ measured: MEASURED }), 1), 2);
  replaced
    .inJoint(
      5,
      { kind: "countersign", step: stepOf(replaced, "countersign"), agrees: true, remark: "" },
      PEOPLE.liaison,
    )
    .inJoint(
      5,
      {
        kind: "hand-to-lab",
        step: stepOf(replaced, "analyse"),
        laboratory: "第三方",
        handedAt: replaced.time(5),
        sealsIntact: true,
        note: "",
      },
      PEOPLE.sampler,
    )
    .inJoint(
      5,
      { kind: "own-analysis", laboratory: "自测", number: "1", values: [{ item: ITEM, text: "0.19" }] },
      PEOPLE.chief,
    )
    .inJoint(
      5,
      { kind: "lab-report", step: stepOf(replaced, "analyse"), number: "H1", issuedOn: "2026-11-24", attachments: [] },
      PEOPLE.sampler,
    );
  found(jointResult(replaced, 6), 7, "to-correct").act(8, verdict("met", { verdictId: "v2", supersedes: "v1" }));
  const dismissed = jointOrdered(servedLife(), 1).inObjection(
    2,
    { kind: "withdraw-objection", reason: "" },
    PEOPLE.chief,
  );
  dismissed.act(3, { ...OBJECT }, PEOPLE.liaison).act(3, { kind: "confirm", step: dismissed.step("confirm").no });
  dismissed.inObjection(4, { kind: "accept-objection", step: 1, note: "" }, PEOPLE.clerk);
  found(dismissed, 4, "dismissed")
    .act(5, { ...OBJECT, against: 2 })
    .wait(100_000);
  const refused = servedLife()
    .act(1, OBJECT)
    .inObjection(2, { kind: "refuse-objection", step: 1, why: "groundless", reason: "" }, PEOPLE.clerk);
  const early = jointResult(jointOrdered(servedLife({ measured: MEASURED }), 1), 2);
  early.inJoint(3, RECORD(early, 2, { otherSide: "absent", attendance: "电话通知" }), PEOPLE.sampler);
  early.inObjection(4, { kind: "propose-finding", step: 1, finding: "dismissed", reason: "" }, PEOPLE.clerk);
  early.inObjection(4, { kind: "return", step: findingOf(early), reason: "" }, PEOPLE.head);
  const aside = servedLife()
    .plan(1)
    .report(2)
    .sampled(3, "missed")
    .act(4, { ...OBJECT, verdict: "r1" });
  found(aside.inObjection(5, { kind: "accept-objection", step: 1, note: "" }, PEOPLE.clerk), 6, "to-exclude");
  return [replaced, dismissed, refused, early, aside];
};
