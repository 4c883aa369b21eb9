import type { ResultMessage } from "../matter";
import {
  type ActRegistry,
  addNotice,
  endSteps,
  OFFICE_ALONE,
  openStep,
  openSteps,
  record,
  recount,
  tellOffice,
} from "../proceeding";
import type { ActOf, SamplingAct } from "./act-bodies";
import { end } from "./end";
import { ANY, defineSamplingAct, type SamplingFacts, type SamplingRuling, UNDERWAY } from "./facts";
import { dispatch } from "./order";
import { isProvable, prove, wantService } from "./serve";
import type { Found, SamplingState } from "./state";

const SYSTEM = { parties: "system", post: "any", firstPerson: null } as const;
const STATION = { parties: ["station"], post: "any", firstPerson: null } as const;

const open = defineSamplingAct<ActOf<"open">>({
  ...STATION,
  kind: "open",
  phases: UNDERWAY,
  decide: (ruling, _act, _received, facts) => (prove(ruling, "opened", facts) ? null : "already-done"),
  offers: (state) => (isProvable(state, "opened") ? [{ kind: "open" }] : []),
});

const acknowledge = defineSamplingAct<ActOf<"acknowledge">>({
  ...STATION,
  kind: "acknowledge",
  phases: UNDERWAY,
  decide: (ruling, _act, _received, facts) => {
    if (!prove(ruling, "acknowledged", facts)) return "already-done";
    record(ruling, "acknowledged", { late: false });
    return null;
  },
  offers: (state) => (isProvable(state, "acknowledged") ? [{ kind: "acknowledge" }] : []),
});

const recordService = defineSamplingAct<ActOf<"record-service">>({
  kind: "record-service",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, { step }, _received, facts) => {
    const task = openStep(ruling.state, step, "serve-otherwise");
    if (task === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    return prove(ruling, "recorded", facts, task.of) ? null : "no-rule-for-it";
  },
  offers: (state) =>
    openSteps(state, "serve-otherwise").flatMap(({ no }) =>
      isProvable(state, "recorded") ? [{ kind: "record-service" as const, step: no }] : [],
    ),
});

/** The registry has a station for the section by now: the order goes to it. */
const nameStation = defineSamplingAct<ActOf<"name-station">>({
  kind: "name-station",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["ordered"],
  decide: (ruling, { step }, _received, facts) => {
    if (openStep(ruling.state, step, "name-station") === null) return "step-not-open";
    if (facts.station === null) return "no-station";
    endSteps(ruling, "done", ({ no }) => no === step);
    dispatch(ruling, facts.station, facts);
    return null;
  },
  offers: (state, _by, { station }) =>
    station === null
      ? []
      : openSteps(state, "name-station").map(({ no }) => ({ kind: "name-station" as const, step: no })),
});

const order = defineSamplingAct<ActOf<"order">>({ ...SYSTEM, kind: "order", phases: [], decide: () => "already-done" });

/** 撤回: the matter waits for this result no more; the station is told. */
const recall = defineSamplingAct<ActOf<"recall">>({
  ...SYSTEM,
  kind: "recall",
  phases: UNDERWAY,
  decide: (ruling) => {
    const { rung, steps } = ruling.state;
    const given = !steps.some(({ kind }) => kind === "name-station");
    end(ruling, "withdrawn");
    if (given) addNotice(ruling, { notice: "sampling-recalled", to: ["station"], rung });
    return null;
  },
});

const tell = (ruling: SamplingRuling, found: Found): void => {
  const body: ResultMessage = {
    kind: "result",
    order: ruling.state.order,
    scheme: found.scheme,
    outcome: found.outcome,
    verdictId: found.verdict,
  };
  ruling.parent.push({ body });
};

/**
 * A released verdict on the values of this order, under one of its schemes: told to the matter at once. The order is
 * answered when each of its schemes says met or missed; less is undecided and leaves it open for what is missing. What the
 * values say under a scheme that nobody ordered is noted.
 */
const verdict = defineSamplingAct<ActOf<"verdict">>({
  ...SYSTEM,
  kind: "verdict",
  phases: ANY,
  decide: (ruling, { scheme, verdictId, outcome, period }) => {
    if (!ruling.state.schemes.includes(scheme)) {
      record(ruling, "verdict-noted", { verdict: verdictId, scheme, period, outcome });
      return null;
    }
    const found: Found = { scheme, verdict: verdictId, outcome };
    ruling.state = {
      ...ruling.state,
      found: [...ruling.state.found.filter((known) => known.scheme !== scheme), found],
    };
    const kind =
      outcome === "met" ? "result-met" : outcome === "missed" ? "result-missed" : ("result-undecided" as const);
    record(ruling, kind, { verdict: verdictId, scheme, period, outcome });
    tell(ruling, found);
    if (ruling.state.stage.phase === "ended") return null;
    const { schemes, found: all } = ruling.state;
    const decided = (name: string): boolean =>
      all.some((known) => known.scheme === name && (known.outcome === "met" || known.outcome === "missed"));
    if (schemes.every(decided)) end(ruling, "answered");
    return null;
  },
});

const delivered = defineSamplingAct<ActOf<"delivered">>({
  ...SYSTEM,
  kind: "delivered",
  phases: ANY,
  decide: (ruling, { step, sent, refused }) => {
    const message = openStep(ruling.state, step, "notify");
    if (message === null) return "step-not-open";
    const { notice, rung, to, seenBy } = message;
    endSteps(ruling, "done", ({ no }) => no === step);
    if (sent > 0) record(ruling, "sent", { step, notice }, seenBy);
    if (sent > 0 && refused === 0) return null;
    record(ruling, "not-reached", { step, notice, refused }, seenBy ?? OFFICE_ALONE);
    if (sent === 0 && ruling.state.services.some((service) => service.step === step)) wantService(ruling, step);
    else if (to.some((party) => party !== "supervisor")) tellOffice(ruling, { notice: "not-served", rung });
    return null;
  },
});

const bounced = defineSamplingAct<ActOf<"bounced">>({
  ...SYSTEM,
  kind: "bounced",
  phases: ANY,
  decide: (ruling, { step, left }) => {
    record(ruling, "bounced", { step, left }, OFFICE_ALONE);
    if (left === 0 && ruling.state.services.some((service) => service.step === step)) wantService(ruling, step);
    return null;
  },
});

const calendar = defineSamplingAct<ActOf<"calendar">>({
  ...SYSTEM,
  kind: "calendar",
  phases: ANY,
  decide: (ruling, message, _received, facts) => {
    recount(ruling, message, ruling.state.severity, facts);
    return null;
  },
});

/** Acts of a re-sampling by their words. */
export const SAMPLING_ACTS = {
  open,
  acknowledge,
  "record-service": recordService,
  "name-station": nameStation,
  order,
  recall,
  verdict,
  delivered,
  bounced,
  calendar,
} as const satisfies ActRegistry<SamplingState, SamplingAct, SamplingFacts>;
