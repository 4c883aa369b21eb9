import type { LawBook } from "../db/matter/law-book";
import type { NoticedDuty, NoticeRequest, PendingDelivery } from "../db/matter/notice-request";
import { climbInstant } from "../domain/case";
import { computeDeadline, shanghaiDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import { type Rung, rungOf, type TimedStep } from "../domain/ladder";
import type { LetterDraft } from "../letters/draft";
import type { DutyFacts, NoticeFacts } from "../letters/facts";
import { climbCause, verdictFacts } from "./letter-facts";

/** What one message of a notice says, out of what the book knows and the pinned rules. */
export function noticeFacts(
  request: NoticeRequest,
  delivery: PendingDelivery,
  law: LawBook,
  publicUrl: string,
): NoticeFacts {
  const { step, matter } = request;
  const { ladder, status } = law.ladder(request.pin);
  const rung = rungOf(ladder, step.rung);
  if (rung === null) throw new HeqingError("RULE_UNKNOWN", `expected the rung ${step.rung} in the pinned ladder`);
  return {
    kind: step.notice,
    audience: delivery.audience,
    recipient: { unit: delivery.unit, post: delivery.post },
    sender: matter.office,
    responsibleUnit: matter.responsibleUnit,
    matter: { id: matter.id, number: matter.number },
    section: matter.section,
    verdict: verdictFacts(matter.verdict),
    rung: { id: rung.id, name: rung.name.zh },
    ladderStatus: status,
    duties: dutyFacts(request, rung, law),
    letter: letterOf(request),
    refused: request.refused,
    cause: climbCause(request.cause),
    publicUrl,
    demo: matter.demo,
  };
}

function dutyFacts(request: NoticeRequest, rung: Rung, law: LawBook): readonly DutyFacts[] {
  const { step, phase, duties } = request;
  const running = duties.filter((duty) => duty.running);
  switch (step.notice) {
    case "assignment":
      return awaited(["acknowledge", "plan", "rectify"], request, rung, law);
    case "climb":
      if (phase === "awaiting-resample") return running.map(ofBook);
      return awaited(phase === "rectifying" ? ["rectify"] : ["plan", "rectify"], request, rung, law);
    case "resample-order":
      return awaited(["resample"], request, rung, law);
    case "chase":
    case "overdue":
    case "extended":
    case "call-wanted": {
      const last = duties.findLast(({ kind }) => kind === step.duty);
      return last === undefined ? [] : [ofBook(last)];
    }
    case "letter-served":
    case "resumed":
    case "missed-again":
      return running.map(ofBook);
    case "early-warning":
    case "signature-wanted":
    case "letter-returned":
    case "confirmation-wanted":
    case "draft-returned":
    case "approval-wanted":
    case "address-refused":
    case "paused":
    case "withdrawn":
    case "closed":
      return [];
  }
}

const ofBook = ({ kind, explanation }: NoticedDuty): DutyFacts => ({
  step: kind,
  limit: explanation.limit,
  basis: explanation.basis.zh,
  from: explanation.from,
  deadline: explanation,
  assumed: false,
  climbsAt: explanation.climbsAt,
  ...((explanation.moves ?? []).length === 0 ? {} : { moved: explanation.sentence.zh }),
});

/** Limits that start when this very notice is served: shown as if that were now. */
function awaited(steps: readonly TimedStep[], { now }: NoticeRequest, rung: Rung, law: LawBook): readonly DutyFacts[] {
  return steps.flatMap((step) => {
    const limit = rung.limits[step];
    if (limit === undefined) return [];
    const deadline = computeDeadline(law.calendar(), now, limit.limit);
    const assumed = { step, limit: limit.limit, basis: limit.basis.zh, from: now, deadline, assumed: true };
    return [{ ...assumed, climbsAt: climbInstant(law.calendar(), deadline, limit) }];
  });
}

function letterOf({ letter }: NoticeRequest): NoticeFacts["letter"] {
  if (letter === null || letter.signedAt === null) return null;
  const { title, addressee, paragraphs, signer } = letter.draft as LetterDraft;
  return { number: letter.number, title, addressee, paragraphs, signer, signedOn: shanghaiDate(letter.signedAt) };
}
