import type { Held } from "../db/proceeding/held";
import { payloadHash } from "../db/ledger/canonical";
import { type Leaf, leafOf, type RuleVersions } from "../db/ledger/leaf";
import type { ReleasedRow, ReleaseLeaf } from "../db/ledger/release-leaves";
import type { Frame, Judged } from "../domain/proceeding";
import type { SeenBy } from "../domain/vocabulary";

/** A leaf with who sees it. */
export interface SeenLeaf extends Leaf {
  readonly seenBy: SeenBy;
}

/** What every leaf of one judgement says alike. */
export interface SealedJudgement {
  readonly held: Held;
  readonly now: string;
  readonly lawRevision: string;
  readonly rules: RuleVersions;
  /** Hash, in hex, of what was signed by the step; null where nothing was. */
  readonly signedHash: (step: number) => string | null;
}

/** Events stand in a leaf by number and hash: who may not read an event learns nothing of it from the leaf. */
const sealedEvents = (judged: Judged<Frame>, firstLine: number): readonly object[] =>
  judged.decision.events.map(({ kind, data }, index) => ({
    n: firstLine + index,
    hash: payloadHash({ kind, data }).toString("hex"),
  }));

/** What was decided: where it stands, deadlines with their ends, stops, letters; what is seen by some alone by hash. */
function decided(judged: Judged<Frame>, firstLine: number, signedHash: SealedJudgement["signedHash"]): object {
  const { decision } = judged;
  return {
    phase: decision.state?.stage.phase ?? null,
    state: decision.state === null ? null : payloadHash(decision.state).toString("hex"),
    duties: decision.duties.map((change) =>
      "duty" in change
        ? {
            change: change.change,
            no: change.duty.no,
            kind: change.duty.kind,
            owner: change.duty.owner,
            from: change.duty.from,
            limit: change.duty.limit,
            due: change.duty.end.due,
            status: change.duty.end.status,
          }
        : change,
    ),
    stops: decision.stops,
    letters: decision.letters.map((letter) =>
      letter.to === "signed" ? { ...letter, hash: signedHash(letter.step) } : letter,
    ),
    events: sealedEvents(judged, firstLine),
  };
}

/** One leaf for each act and each instant judged, in order. */
export function sealJudgement(
  { held, now, lawRevision, rules, signedHash }: SealedJudgement,
  judged: readonly Judged<Frame>[],
): readonly SeenLeaf[] {
  const acts = new Map(held.acts.map((act) => [act.seq, act]));
  const { id, kind, number, parentId } = held;
  const parties = held.parties.map(({ role, unitId }) => ({ role, unit: unitId }));
  const sealed = { proceeding: { id, kind, number, parent: parentId }, parties, judgedAt: now, lawRevision, rules };
  let line = held.events + 1;
  return judged.flatMap((each): readonly SeenLeaf[] => {
    const content = decided(each, line, signedHash);
    line += each.decision.events.length;
    if (each.cause === "due") {
      const { duty, kind: step, rung, at: dueAt, trigger } = each;
      return [
        { ...leafOf({ kind: "due", ...sealed, duty, step, rung, dueAt, trigger, decided: content }), seenBy: null },
      ];
    }
    const act = acts.get(each.seq);
    if (act === undefined) return [];
    const { outcome } = each.decision;
    const leaf = leafOf({
      kind: "act",
      ...sealed,
      seq: act.seq,
      actId: act.actId,
      act: each.act,
      payloadHash: act.payloadHash,
      receivedAt: act.receivedAt,
      outcome: outcome.outcome,
      refusal: outcome.outcome === "refused" ? outcome.refusal : null,
      role: act.role,
      posts: act.by?.posts ?? [],
      accountId: act.accountId,
      address: act.address,
      decided: content,
    });
    const sight = each.decision.acts.find(({ seq }) => seq === act.seq);
    return [{ ...leaf, seenBy: sight === undefined ? act.seenBy : sight.seenBy }];
  });
}

/** One leaf for each release: what became final, by which rules, whom it reached and by whom; the trace by its hash. */
export const sealReleases = (rows: readonly ReleasedRow[], lawRevision: string): readonly ReleaseLeaf[] =>
  rows.map(({ release, releasedAt, section, proceeding, opened, refused, verdict, trace, ...persons }) => ({
    release,
    ...leafOf({
      kind: "release",
      release,
      releasedAt,
      lawRevision,
      section,
      verdict: { ...verdict, traceHash: payloadHash(trace).toString("hex") },
      proceeding,
      opened,
      refused,
      ...persons,
    }),
  }));
