import { checkRules, expandLadder, loadRules } from "../../../rules";
import { set, withRules } from "./folder";

const library = loadRules();
const written = (id: string) => library.versions("ladder", id)[0]?.body ?? missing();

const problems = (path: string, value: unknown, file = "default", status = "assumption"): string[] =>
  withRules({ [`ladder/${file}@1.json`]: (text) => set("status", status)(set(path, value)(text)) }, (folder) =>
    checkRules(folder).map((found) => `${found.file} ${found.field}: ${found.message}`),
  );

/** The faults by their fields below the body of the default ladder. */
const faults = (path: string, value: unknown): string[] =>
  problems(`body.${path}`, value).map((line) => line.replace("ladder/default@1.json body.", ""));

const SECOND = { count: 5, unit: "second" };
const grave = written("default").severities[0];
const rungs = written("default").rungs;
const clue = rungs[5];

describe("the normal form", () => {
  it("says all of every rung and leaves the written form as it was", () => {
    const before = JSON.stringify(written("default"));
    const ladder = expandLadder(written("default"));
    expect(JSON.stringify(written("default"))).toBe(before);
    for (const { limits } of ladder.rungs)
      for (const limit of Object.values(limits))
        expect(
          Object.keys(limit)
            .filter((key) => key !== "again")
            .sort(),
        ).toEqual(["basis", "chases", "choices", "extension", "grace", "limit", "whenMissed"]);
    expect(ladder.rungs[0]).toMatchObject({ articles: [], limits: {}, offersClimbOn: [] });
  });

  it("takes a rung's own words, null too, and what counts as service there", () => {
    const [, order] = rungs;
    const body = {
      ...written("default"),
      rungs: [
        {
          ...(order ?? missing()),
          service: { countsAs: ["recorded" as const] },
          limits: { plan: { grace: null, extension: null, whenMissed: "tell-office" as const } },
        },
      ],
    };
    const [rung] = expandLadder(body).rungs;
    expect(rung?.service).toEqual({ countsAs: ["recorded"] });
    expect(rung?.limits.plan).toMatchObject({ grace: null, extension: null, limit: { count: 10, unit: "workday" } });
    expect(rung?.limits.rectify?.grace).toEqual({ count: 1, unit: "workday" });
  });

  it("has no clock where no default says one", () => {
    const body = { ...written("default"), defaults: { ...written("default").defaults, limits: {} } };
    const ladder = expandLadder(body);
    expect([ladder.office, ladder.sample, ladder.rungs[1]?.limits]).toEqual([{}, null, {}]);
  });
});

describe("a ladder that could do harm can't be loaded", () => {
  it.each<[harm: string, path: string, value: unknown, expected: RegExp]>([
    [
      "seconds outside a demonstration",
      "defaults.limits.sign.limit",
      SECOND,
      /^defaults\.limits\.sign\.limit\.unit: expected no seconds/,
    ],
    [
      "a grace in seconds",
      "defaults.limits.plan.grace",
      SECOND,
      /^defaults\.limits\.plan\.grace\.unit: expected no seconds/,
    ],
    [
      "seconds in one rung",
      "rungs.2.limits.acknowledge",
      { limit: SECOND },
      /^rungs\.2\.limits\.acknowledge\.limit\.unit: expected no seconds/,
    ],
    [
      "a missing acknowledgement that offers a climb",
      "defaults.limits.acknowledge.whenMissed",
      "offer-climb",
      /^defaults\.limits\.acknowledge\.whenMissed: expected record-call or tell-office, got offer-climb: a missing/,
    ],
    [
      "the same in one rung",
      "rungs.2.limits.acknowledge",
      { whenMissed: "offer-climb" },
      /^rungs\.2\.limits\.acknowledge\.whenMissed: expected record-call or tell-office/,
    ],
    [
      "a station's delay that punishes the unit",
      "defaults.limits.sample.whenMissed",
      "offer-climb",
      /^defaults\.limits\.sample\.whenMissed: expected tell-office/,
    ],
    [
      "the office's delay that punishes the unit, signing",
      "defaults.limits.sign.whenMissed",
      "offer-climb",
      /sign\.whenMissed: expected tell-office/,
    ],
    [
      "the office's delay that punishes the unit, deciding",
      "defaults.limits.decide.whenMissed",
      "record-call",
      /decide\.whenMissed: expected tell-office/,
    ],
    [
      "a letter that nobody carries another way",
      "defaults.limits.serve.whenMissed",
      "tell-office",
      /serve\.whenMissed: expected serve-otherwise/,
    ],
    [
      "an answer that belongs to service alone",
      "rungs.2.limits.rectify",
      { whenMissed: "serve-otherwise", grace: null },
      /rectify\.whenMissed: expected offer-climb or record-call or tell-office/,
    ],
    [
      "a reminder after the end",
      "defaults.limits.plan.chases.0.before",
      10,
      /^defaults\.limits\.plan\.chases\.0\.before: expected less than the limit of 10, got 10/,
    ],
    [
      "a default's reminder after a rung's shorter end",
      "rungs.2.limits.rectify",
      { limit: { count: 3, unit: "day" }, choices: [] },
      /^rungs\.2\.limits\.rectify: with the default's chases\.0\.before: expected less than the limit of 3, got 10/,
    ],
    [
      "a reminder without its hour",
      "defaults.limits.plan.chases.0.at",
      null,
      /chases\.0\.at: expected a time HH:MM for/,
    ],
    [
      "a grace where no climb is offered",
      "defaults.limits.decide.grace",
      { count: 1, unit: "workday" },
      /decide\.grace: expected null where no climb is offered/,
    ],
    [
      "an extension in other units",
      "defaults.limits.plan.extension.maximum.unit",
      "hour",
      /extension\.maximum\.unit: expected days as the limit has, got hour/,
    ],
    [
      "a choice for a severity that nobody named",
      "defaults.limits.rectify.choices.0.severity",
      "awful",
      /choices\.0\.severity: expected one of grave, serious, ordinary, got awful/,
    ],
    [
      "two choices for one severity",
      "defaults.limits.rectify.choices.0.severity",
      "grave",
      /choices\.1\.severity: expected each severity once/,
    ],
    [
      "severities that leave a class out",
      "severities",
      [grave],
      /^severities\.0\.fromClass: expected null, so that the last always holds/,
    ],
    [
      "a severity that hides those after it",
      "severities.0",
      { id: "grave", name: grave?.name, fromClass: null },
      /^severities\.0\.fromClass: expected a class: null stands last/,
    ],
    [
      "a run of misses that a graver severity takes first",
      "severities.1.consecutive",
      6,
      /^severities\.1\.consecutive: expected less than 6, got 6/,
    ],
    [
      "misses in twelve months that a graver severity takes first",
      "severities.1.within",
      9,
      /^severities\.1\.within: expected less than 8, got 9/,
    ],
    [
      "a last severity that may not hold",
      "severities.2.within",
      2,
      /^severities\.2\.within: expected none, so that the last always holds, got 2/,
    ],
    [
      "a severity that begins at a clue",
      "severities.0.startsAt",
      "clue",
      /^severities\.0\.startsAt: expected a rung that writes to the unit and starts its clocks, got clue/,
    ],
    [
      "a severity that can never hold",
      "severities.1.fromClass",
      6,
      /^severities\.1\.fromClass: expected less than 6, got 6/,
    ],
    [
      "two severities of one id",
      "severities.0.id",
      "ordinary",
      /^severities\.2\.id: expected each id once, got ordinary again/,
    ],
    ["an office below what it supervises", "over", "township", /^over: expected a level above township, got township/],
    [
      "a last rung that offers a climb",
      "rungs.5.offersClimbOn",
      ["result-missed"],
      /^rungs\.5\.offersClimbOn: expected nothing/,
    ],
    ["two rungs of one id", "rungs.3.id", "reminder-interview", /^rungs\.3\.id: expected each id once/],
    ["an id that is no word", "rungs.3.id", "挂牌", /^rungs\.3\.id: expected lower-case words/],
    ["an effect that nobody wrote", "rungs.3.effects", ["punish"], /^rungs\.3\.effects\.0: /],
    [
      "two rungs that assign",
      "rungs.2.effects",
      ["assign"],
      /^rungs\.2\.effects: expected assign in one rung alone, also in supervision-order/,
    ],
    [
      "an unsigned paper that decides",
      "rungs.1.document",
      "early-warning",
      /^rungs\.1\.document: expected a formal paper/,
    ],
    ["a warning that is a formal paper", "rungs.0.document", "letter", /^rungs\.0\.document: expected early-warning/],
    [
      "a warning with a clock",
      "rungs.0.starts",
      ["plan"],
      /^rungs\.0\.starts: expected nothing: inform starts no clock/,
    ],
    ["a warning that climbs", "rungs.0.offersClimbOn", ["result-missed"], /^rungs\.0\.offersClimbOn: expected nothing/],
    [
      "a warning that does more",
      "rungs.0.effects",
      ["inform", "ask-superior"],
      /^rungs\.0\.effects: expected inform alone/,
    ],
    [
      "a rung that ends clocks and starts none",
      "rungs.4",
      { ...rungs[4], starts: [], offersClimbOn: ["result-missed"] },
      /^rungs\.4\.starts: expected a limit/,
    ],
    [
      "a rung that starts clocks beside those that run",
      "rungs.2.effects",
      [],
      /^rungs\.2\.starts: expected nothing without the effect/,
    ],
    [
      "a limit that no rung starts",
      "rungs.4.limits",
      { plan: { grace: null } },
      /^rungs\.4\.limits\.plan: expected plan among what the rung starts/,
    ],
    [
      "a missed plan that leads nowhere",
      "rungs.2.offersClimbOn",
      ["rectification-overdue"],
      /^rungs\.2\.offersClimbOn: expected plan-overdue/,
    ],
    [
      "a climb on a plan that is not asked for",
      "rungs.4.offersClimbOn",
      ["plan-overdue", "rectification-overdue"],
      /^rungs\.4\.offersClimbOn: expected no plan-overdue/,
    ],
    [
      "asking the unit itself",
      "rungs.4.addressee",
      "responsible",
      /^rungs\.4\.addressee: expected a body that can decide/,
    ],
    [
      "a request by notice",
      "rungs.4.document",
      "notice",
      /^rungs\.4\.document: expected request or letter: the issuer can only ask/,
    ],
    [
      "restricting approvals itself",
      "rungs.4.effects",
      ["restart-clocks"],
      /^rungs\.4\.effects: expected ask-superior: approval-restriction is for 省级以上人民政府生态环境主管部门 alone/,
    ],
    ["nothing that counts as service", "defaults.service.countsAs", [], /^defaults\.service\.countsAs: /],
    ["service by our own mail relay", "defaults.service.countsAs", ["sent"], /^defaults\.service\.countsAs\.0: /],
    ["an article nobody has written down", "rungs.1.articles", ["no-such-topic"], /^rungs\.1\.articles\.0: /],
  ])("%s", (_harm, path, value, expected) => {
    expect(faults(path, value)).toContainEqual(expect.stringMatching(expected));
  });

  it("a rung that starts what no default says", () => {
    expect(problems("body.defaults.limits.acknowledge", undefined)).toEqual(
      [1, 2, 3].map(
        (rung) =>
          `ladder/default@1.json body.rungs.${rung}.starts.0: expected a default of acknowledge under defaults.limits, found none`,
      ),
    );
  });

  it("without the rung that assigns", () => {
    expect(problems("body.rungs.1.effects", ["restart-clocks"])).toEqual([
      "ladder/default@1.json body.rungs: expected one rung with the effect assign, found none",
    ]);
  });

  it("with a warning above the order, or a clue below the top", () => {
    expect(problems("body.rungs", [rungs[1], rungs[0], ...rungs.slice(2)])).toEqual([
      "ladder/default@1.json body.rungs.1.effects: expected inform only in the first rung",
    ]);
    expect(problems("body.rungs", [rungs[0], clue, ...rungs.slice(1)])).toEqual(
      expect.arrayContaining([
        "ladder/default@1.json body.rungs.1.effects: expected draft-clue only in the last rung",
        "ladder/default@1.json body.rungs.1.effects: expected only a rung that informs below the one that assigns",
      ]),
    );
  });

  it("whose last rung asks for a climb by its clocks", () => {
    expect(
      problems(
        "body.rungs",
        rungs.slice(0, 2).map((rung) => ({ ...rung, offersClimbOn: [] })),
      ),
    ).toEqual(
      ["plan", "rectify"].map(
        (kind) =>
          `ladder/default@1.json body.rungs.1.limits.${kind}.whenMissed: expected no climb: there is no rung above the last`,
      ),
    );
  });

  it("binding without issuer and authority", () => {
    const found = problems("body.rungs.2.issuer", null, "default", "binding");
    expect(found).toContain("ladder/default@1.json body.rungs.2.issuer: expected an issuer: the rule is binding");
    expect(found).toContain(
      "ladder/default@1.json body.rungs.3.authority: expected the issuer's authority: the rule is binding",
    );
  });

  it("binding in seconds", () => {
    expect(problems("body.demo", true, "fast", "binding")).toContain(
      "ladder/fast@1.json body.demo: expected false: a demonstration ladder can't be binding",
    );
  });
});

function missing(): never {
  throw new Error("expected the default ladder");
}
