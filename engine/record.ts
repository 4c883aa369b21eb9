import { payloadHash } from "../db/ledger/canonical";
import { derivedId, stepId } from "../db/proceeding/derived-id";
import type { WrittenJudgement } from "../db/proceeding/write";
import { type NotifyStep, sendingOf } from "../domain/proceeding";
import { PROCEEDING_KINDS } from "../domain/vocabulary";
import { type Judgement, some, unitFor } from "./judgement";
import { decodeState } from "./kinds";
import { stepOutcomes, stopOutcomes } from "./outcomes";
import { RECIPIENTS } from "./recipients";
import { dutiesOf } from "./record-duties";
import { lettersOf } from "./record-letters";
import { sealJudgement } from "./seal";
import { ownerOf } from "./step-owner";

/** What the book has to write of a judgement, in the shape of heqing.write_judgement. */
export function recordOf(judgement: Judgement): WrittenJudgement {
  const { held, now, kind, drained, lawRevision, mailHost } = judgement;
  const { state } = drained;
  const ended = state === null ? null : kind.ended(state);
  const letters = lettersOf(judgement);
  return {
    now,
    law: lawRevision,
    state,
    stateSchema: kind.schema,
    phase: state?.stage.phase ?? "opened",
    rung: state === null ? null : kind.rung(state),
    open: ended === null,
    endedAs: ended?.as ?? null,
    closedAt: ended?.at ?? null,
    nextDue: drained.nextDue,
    handledSeq: held.acts.at(-1)?.seq ?? held.handledSeq,
    seenBy: state === null ? null : kind.seenBy(state),
    mailHost,
    posts: RECIPIENTS,
    ...some(
      "parties",
      drained.judged.flatMap(({ decision }) => decision.parties),
    ),
    ...actsOf(judgement),
    ...stepsOf(judgement),
    ...letters,
    ...dutiesOf(judgement),
    ...stopsOf(judgement),
    ...eventsOf(judgement),
    ...kinOf(judgement),
    ...leavesOf(judgement, letters),
  };
}

function actsOf({ drained }: Judgement) {
  const acts = drained.judged.flatMap((judged) => {
    if (judged.cause === "due") return [];
    const { outcome } = judged.decision;
    const refusal = outcome.outcome === "refused" ? outcome.refusal : null;
    return [{ seq: judged.seq, outcome: outcome.outcome, refusal }];
  });
  const sights = drained.judged.flatMap(({ decision }) =>
    decision.acts.map(({ seq, seenBy }) => ({ seq, seen_by: seenBy })),
  );
  return { ...some("acts", acts), ...some("sights", sights) };
}

function stepsOf(judgement: Judgement) {
  const { held, kind, drained } = judgement;
  const outcomes = stepOutcomes(drained.judged);
  const rows = outcomes.flatMap(({ no, step, addedAt, ended }) =>
    step === null
      ? []
      : [
          {
            id: stepId(held.key, no),
            no,
            kind: step.kind,
            payload: step,
            by_person: step.kind !== "notify",
            unit_id: step.kind === "notify" ? null : unitFor(judgement, ownerOf(kind.law.steps, step)),
            seen_by: step.seenBy,
            created_at: addedAt,
            // Whoever tries the demonstration county sees its mail at once, at night too.
            ...(step.kind === "notify" && addedAt !== null && !held.demo
              ? whenSent(step, judgement)
              : { not_before: null, gathered: false }),
            state: ended?.as ?? "todo",
            done_at: ended?.at ?? null,
            result: ended === null || ended.seq === null ? null : { act: ended.seq },
          },
        ],
  );
  const ends = outcomes.flatMap(({ no, step, ended }) =>
    step !== null || ended === null
      ? []
      : [{ no, state: ended.as, at: ended.at, result: ended.seq === null ? null : { act: ended.seq } }],
  );
  const notices = outcomes.flatMap(({ no, step, addedAt, ended }) =>
    step?.kind === "notify" && addedAt !== null && ended === null
      ? [{ step_id: stepId(held.key, no), to: step.to, but: step.except ?? null }]
      : [],
  );
  return { ...some("steps", rows), ...some("endedSteps", ends), ...some("notices", notices) };
}

const whenSent = (step: NotifyStep, judgement: Judgement) => {
  const { notBefore, gathered } = sendingOf(step, judgement.now, judgement, judgement.drained.state?.duties ?? []);
  return { not_before: notBefore, gathered };
};

function stopsOf({ drained }: Judgement) {
  const { began, ended } = stopOutcomes(drained.judged);
  const rows = began.map(({ stop, until }) => ({
    no: stop.no,
    ground: stop.ground,
    duties: stop.duties,
    cause: stop.cause,
    from_at: stop.from,
    until_at: until,
    seen_by: stop.seenBy,
  }));
  return { ...some("stops", rows), ...some("endedStops", ended) };
}

function eventsOf({ held, drained }: Judgement) {
  const accounts = new Map(held.acts.map(({ seq, accountId }) => [seq, accountId]));
  const events = drained.judged.flatMap((judged) => {
    const seq = judged.cause === "act" ? judged.seq : null;
    const account = seq === null ? null : (accounts.get(seq) ?? null);
    return judged.decision.events.map(({ kind, data, seenBy }) => ({
      at: judged.at,
      kind,
      seq,
      account,
      data,
      seen_by: seenBy,
    }));
  });
  return some(
    "events",
    events.map((event, index) => ({ n: held.events + index + 1, ...event })),
  );
}

function kinOf({ held, drained }: Judgement) {
  let told = 0;
  const identified = (body: object, ...words: readonly (string | number)[]) => ({
    actId: derivedId(held.key, ...words),
    body,
    hash: payloadHash(body).toString("hex"),
  });
  const children = drained.judged.flatMap(({ decision }) =>
    decision.children.map((child) => {
      told += 1;
      const { no, body } = child;
      const kind = child.start ?? child.kind;
      const words = child.start === null ? null : PROCEEDING_KINDS[kind].zh;
      const ids = ["child", kind, no, body.kind, held.handledSeq, told] as const;
      const roles = child.start === null ? null : (child.shares ?? null);
      return { begins: child.start !== null, kind, no, words, roles, ...identified(body, ...ids) };
    }),
  );
  const parent = drained.judged.flatMap(({ decision }) =>
    decision.parent.map(({ body }) => {
      told += 1;
      return identified(body, "parent", body.kind, held.handledSeq, told);
    }),
  );
  return children.length === 0 && parent.length === 0 ? {} : { kin: { children, parent } };
}

function leavesOf(
  { held, now, kind: of, drained, lawRevision, calendar }: Judgement,
  { letters }: ReturnType<typeof lettersOf>,
) {
  const { id, version, hash } = held.pins.ladder;
  const rules = { ladder: `${id}@${version}`, ladderHash: hash, calendar: calendar.version };
  const hashes = new Map(letters?.moves.map(({ step_id: step, hash: content }) => [step, content]));
  const signedHash = (step: number): string | null => hashes.get(stepId(held.key, step)) ?? null;
  const before = decodeState(of, held.state, held.stateSchema);
  const leaves = sealJudgement({ held, now, before, lawRevision, rules, signedHash }, drained.judged);
  const rows = leaves.map(({ id: leaf, kind, canonical, hash: leafHash, seenBy, seq }) => ({
    id: leaf,
    kind,
    subject: `proceeding/${held.id}`,
    canonical,
    hash: leafHash.toString("hex"),
    seen_by: seenBy,
    act_seq: seq,
  }));
  const salts = leaves.flatMap(({ id: leaf, salts: opened }) =>
    opened.map(({ field, salt, plain }) => ({ leaf, field, salt: salt.toString("hex"), plain })),
  );
  return { ...some("leaves", rows), ...some("salts", salts) };
}
