import type { Held } from "../db/proceeding/held";
import { payloadHash } from "../db/ledger/canonical";
import { type Leaf, leafOf, type RuleVersions } from "../db/ledger/leaf";
import type { ReleasedRow, ReleaseLeaf } from "../db/ledger/release-leaves";
import {
  type Duty,
  type DutyChange,
  type Frame,
  type Judged,
  OFFICE_ALONE,
  sightOf,
  type Stop,
} from "../domain/proceeding";
import type { LetterState, SeenBy } from "../domain/vocabulary";

/** A leaf with who sees it. */
export interface SeenLeaf extends Leaf {
  readonly seenBy: SeenBy;
  /** Number of the act that it seals; null for an instant. */
  readonly seq: number | null;
}

/** What every leaf of one judgement says alike. */
export interface SealedJudgement {
  readonly held: Held;
  readonly now: string;
  /** Its state before the judgement; null where it was opened by it. */
  readonly before: Frame | null;
  readonly lawRevision: string;
  readonly rules: RuleVersions;
  /** Hash, in hex, of what was signed by the step; null where nothing was. */
  readonly signedHash: (step: number) => string | null;
}

/** A letter that has not left the office, or never will, is the office's own. */
const AT_THE_OFFICE: readonly LetterState[] = ["draft", "submitted", "checked", "withdrawn"];

const dutyEntry = (change: DutyChange): object =>
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
    : change;

interface Entry {
  readonly entry: object;
  /** Whether some alone see it. */
  readonly own: boolean;
}
const entries = (all: readonly Entry[], own: boolean): readonly object[] =>
  all.filter((each) => each.own === own).map(({ entry }) => entry);

/**
 * What was decided, in two: what whoever reaches the proceeding may read (phase, deadlines with their ends, stops, letters,
 * events by number and hash), and what some alone see, with the state that holds it. The second enters a leaf as one salted
 * hash, there also where nothing is hidden: neither what it is nor that there is anything can be read off a leaf.
 */
function decided(
  { decision }: Judged<Frame>,
  known: { readonly duties: ReadonlyMap<number, Duty>; readonly stops: ReadonlyMap<number, Stop> },
  firstLine: number,
  signedHash: SealedJudgement["signedHash"],
): { readonly decided: object; readonly hidden: object } {
  const duties = decision.duties.map((change): Entry => {
    const duty = "duty" in change ? change.duty : known.duties.get(change.no);
    return { entry: dutyEntry(change), own: duty === undefined || sightOf(duty) !== null };
  });
  const letters = decision.letters.map((letter): Entry => ({
    entry: letter.to === "signed" ? { ...letter, hash: signedHash(letter.step) } : letter,
    own: AT_THE_OFFICE.includes(letter.to),
  }));
  const stops = decision.stops.map((change): Entry => {
    const stop = change.change === "began" ? change.stop : known.stops.get(change.no);
    return { entry: change, own: stop !== undefined && stop.seenBy !== null };
  });
  const events = decision.events.map(({ kind, data, seenBy }, index): Entry => ({
    entry: { n: firstLine + index, hash: payloadHash({ kind, data }).toString("hex") },
    own: seenBy !== null,
  }));
  return {
    decided: {
      phase: decision.state?.stage.phase ?? null,
      duties: entries(duties, false),
      stops: entries(stops, false),
      letters: entries(letters, false),
      events: entries(events, false),
    },
    hidden: {
      state: decision.state === null ? null : payloadHash(decision.state).toString("hex"),
      duties: entries(duties, true),
      stops: entries(stops, true),
      letters: entries(letters, true),
      events: entries(events, true),
    },
  };
}

/** One leaf for each act and each instant judged, in order. */
export function sealJudgement(
  { held, now, before, lawRevision, rules, signedHash }: SealedJudgement,
  judged: readonly Judged<Frame>[],
): readonly SeenLeaf[] {
  const acts = new Map(held.acts.map((act) => [act.seq, act]));
  const { id, kind, number, parentId } = held;
  const parties = (hidden: boolean) =>
    held.parties.filter((party) => party.hidden === hidden).map(({ role, unitId }) => ({ role, unit: unitId }));
  const proceeding = { id, kind, number, parent: parentId };
  const sealed = { proceeding, parties: parties(false), judgedAt: now, lawRevision, rules };
  const hiddenParties = parties(true);
  const known = new Map((before?.duties ?? []).map((duty) => [duty.no, duty]));
  const stops = new Map((before?.stops ?? []).map((stop) => [stop.no, stop]));
  let line = held.events + 1;
  return judged.flatMap((each): readonly SeenLeaf[] => {
    for (const change of each.decision.duties) if ("duty" in change) known.set(change.duty.no, change.duty);
    for (const change of each.decision.stops) if ("stop" in change) stops.set(change.stop.no, change.stop);
    const { decided: content, hidden: own } = decided(each, { duties: known, stops }, line, signedHash);
    const said = { ...sealed, decided: content, hidden: { parties: hiddenParties, ...own } };
    line += each.decision.events.length;
    if (each.cause === "due") {
      const { duty, kind: step, rung, at: dueAt, trigger } = each;
      const about = known.get(duty);
      // Whom the end of a grace asks is the office, whoever owes the duty.
      const office = trigger === "ask" || about === undefined;
      const leaf = leafOf({ kind: "due", ...said, duty, step, rung, dueAt, trigger });
      return [{ ...leaf, seq: null, seenBy: office ? OFFICE_ALONE : sightOf(about) }];
    }
    const act = acts.get(each.seq);
    if (act === undefined) return [];
    const { outcome } = each.decision;
    const leaf = leafOf({
      kind: "act",
      ...said,
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
      ...(act.attachments.length === 0
        ? {}
        : { attachments: act.attachments.map(({ id: attachment, sha256 }) => ({ id: attachment, sha256 })) }),
    });
    const sight = each.decision.acts.find(({ seq }) => seq === act.seq);
    return [{ ...leaf, seq: act.seq, seenBy: sight === undefined ? act.seenBy : sight.seenBy }];
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
