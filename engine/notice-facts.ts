import type { LawBook } from "../db/proceeding/law-book";
import type {
  NoticedDuty,
  NoticedVerdict,
  NoticeRequest,
  Notices,
  PendingDelivery,
} from "../db/proceeding/notice-request";
import type { KeptAttribution } from "../domain/attribution";
import { computeDeadline, limitText, shanghaiDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import { type Ladder, limitFor, limitOf, type Rung, type RungLimit, rungOf } from "../domain/ladder";
import type { EventData, Starts } from "../domain/proceeding";
import type { SamplingState } from "../domain/sampling";
import {
  CLIMB_CAUSES,
  EXCEPTIONS,
  FINDINGS,
  isWord,
  LETTER_KINDS,
  type PartyRole,
  type ProceedingKind,
} from "../domain/vocabulary";
import { isItemCode, ITEMS } from "../domain/water";
import {
  consentOf,
  type DutyFacts,
  type LetterDraft,
  type NoticeFacts,
  SPOKEN_DUTIES,
  type StartsFacts,
} from "../letters";
import { besideOf } from "./beside-facts";
import { unitIn } from "./letter-facts";
import { verdictFacts } from "./verdict-facts";

/** What one message of a notice says, out of what the book knows and the pinned rules. */
export function noticeFacts(
  all: Notices,
  request: NoticeRequest,
  delivery: PendingDelivery,
  law: LawBook,
  publicUrl: string,
): NoticeFacts {
  const { held } = all;
  const { step } = request;
  const { ladder, status } = law.ladder(held.pins.ladder);
  const rung = rungOf(ladder, step.rung);
  if (rung === null) throw new HeqingError("RULE_UNKNOWN", `expected the rung ${step.rung} in the pinned ladder`);
  const matter = APART.has(held.kind)
    ? { id: held.id, number: held.number ?? "" }
    : { id: held.parentId ?? held.id, number: held.parentNumber ?? held.number ?? "" };
  const said = (key: string): EventData[string] | undefined =>
    request.events.map(({ data }) => data[key]).find((word) => word !== undefined);
  return {
    kind: step.notice,
    party: delivery.party,
    recipient: { unit: delivery.unit, post: delivery.post },
    sender: unitIn(held, "supervisor") ?? "",
    responsibleUnit: unitIn(held, "responsible") ?? "",
    station: unitIn(held, "station"),
    on: { kind: held.kind, id: held.id },
    matter,
    section: held.section ?? { name: "", river: null, level: null },
    ...verdictsOf(all, request, said),
    rung: spokenRung(rung, request),
    ladderStatus: status,
    duties: spokenDuties(all, request, delivery.party),
    starts: startsOf(all, step.starts, rung, ladder, law),
    letter: letterOf(request),
    notServed: notServedOf(request, all),
    sampling: samplingOf(all),
    hearing: hearingOf(all),
    ...besideOf(held, law, all.now),
    cause: wordIn(CLIMB_CAUSES, said("cause")),
    exception: wordIn(EXCEPTIONS, said("what")),
    finding: wordIn(FINDINGS, said("as")),
    about: wordIn(DRAFTS, said("about")),
    reason: reasonFor(request, delivery.party),
    publicUrl,
    demo: held.demo,
  };
}

/** Kinds whose readers, such as the upstream side, know nothing of the matter beside them: their own number stands. */
const APART: ReadonlySet<ProceedingKind> = new Set<ProceedingKind>(["hearing", "complaint"]);

/** Of what a draft may be. */
const DRAFTS = { plan: true, report: true, objection: true } as const;

/** What a message about a letter calls it: a letter of a kind by its kind, with none of what the rung does. */
const spokenRung = (rung: Rung, { letter }: NoticeRequest): NoticeFacts["rung"] => {
  const kind = letter?.kind ?? null;
  if (isWord(LETTER_KINDS, kind)) return { id: rung.id, name: LETTER_KINDS[kind].zh, effects: [] };
  const consent = consentOf(rung);
  return { id: rung.id, name: rung.name.zh, effects: rung.effects, ...(consent === null ? {} : { consent }) };
};

const wordIn = <Word extends string>(
  names: Readonly<Record<Word, unknown>>,
  word: EventData[string] | undefined,
): Word | null => (isWord(names, word) ? word : null);

const kept = (verdict: NoticedVerdict | undefined): NoticeFacts["verdict"] =>
  verdict === undefined ? null : verdictFacts(verdict);

/** The verdict that is spoken of: what was decided at the same instant names it, else the one that opened the matter. */
function verdictsOf(
  { held }: Notices,
  { step, verdicts }: NoticeRequest,
  said: (key: string) => EventData[string] | undefined,
): Pick<NoticeFacts, "verdict" | "replaced" | "closing"> {
  const byId = (id: EventData[string] | undefined): NoticedVerdict | undefined =>
    verdicts.find((verdict) => verdict.id === id);
  const named = byId(said("verdict"));
  const opening = held.verdict === null ? null : verdictFacts(held.verdict);
  const closing = step.notice === "closed" ? kept(named) : null;
  return {
    verdict: step.notice === "closed" ? opening : (kept(named) ?? opening),
    replaced: kept(byId(said("replaces"))),
    closing,
  };
}

const dutyFacts = ({ kind, owner, explanation }: NoticedDuty): DutyFacts => {
  const { limit, basis, from, moves, asksAt, awaitsService = false } = explanation;
  const last = moves.at(-1);
  return {
    kind,
    owner,
    limit,
    basis: basis.zh,
    from,
    end: explanation,
    ...(awaitsService ? { awaitsService } : {}),
    moved: last === undefined ? null : { cause: last.cause, old: last.old.dueDate, notices: null },
    asksAt,
  };
};

function spokenDuties({ duties }: Notices, { step, events }: NoticeRequest, party: PartyRole): readonly DutyFacts[] {
  switch (SPOKEN_DUTIES[step.notice]) {
    case "none":
      return [];
    case "named": {
      const named = duties.filter(({ no }) => no === step.duty).map(dutyFacts);
      const notices = events.map(({ data }) => data["notices"]).find((word) => typeof word === "string") ?? null;
      return named.map((duty) => ({
        ...duty,
        moved: duty.moved === null ? null : { ...duty.moved, notices: notices === null ? null : String(notices) },
      }));
    }
    case "letter":
      return duties.filter(({ kind, running }) => running && kind === "sign").map(dutyFacts);
    case "running":
      return duties.filter(({ running, owner }) => running && owner === party).map(dutyFacts);
  }
}

/** The station's own limit of a form of sampling; null where the ladder's holds. */
function ownLimit({ state }: Notices["held"], law: LawBook, now: string): RungLimit | null {
  const { form = "plain" } = (state ?? {}) as Partial<Pick<SamplingState, "form">>;
  return law.samplingRule(shanghaiDate(now)).rule.forms[form].limit;
}

/** What the service of this very paper starts, as if it were served now; `null` where it is no paper. */
function startsOf(
  { now, held }: Notices,
  starts: Starts | null,
  rung: Rung,
  ladder: Ladder,
  law: LawBook,
): StartsFacts | null {
  if (starts === null) return null;
  const severity = (held.state as { readonly severity?: string } | null)?.severity ?? "";
  const duties = starts.duties.flatMap((kind): readonly DutyFacts[] => {
    const rule = (kind === "sample" ? ownLimit(held, law, now) : null) ?? limitOf(ladder, starts.rung, kind);
    if (rule === null) return [];
    const limit = limitFor(rule, severity);
    const end = computeDeadline(law.calendar(), now, limit);
    const owner = kind === "sample" ? "station" : "responsible";
    return [{ kind, owner, limit, basis: rule.basis.zh, from: now, end, moved: null, asksAt: null }];
  });
  return { what: starts.what, countsAs: rung.service.countsAs, duties };
}

function letterOf({ letter }: NoticeRequest): NoticeFacts["letter"] {
  if (letter === null || letter.signedAt === null) return null;
  const { title, addressee, paragraphs, signer } = letter.draft as LetterDraft;
  return { number: letter.number, title, addressee, paragraphs, signer, signedOn: shanghaiDate(letter.signedAt) };
}

/** Why a message did not arrive, from what was decided at the same instant. */
function notServedOf({ step, events }: NoticeRequest, { held }: Notices): NoticeFacts["notServed"] {
  if (step.notice !== "not-served") return null;
  const refused = events.find(({ kind }) => kind === "not-reached");
  const paper = events.some(({ kind }) => kind === "service-wanted");
  const why =
    refused !== undefined
      ? refused.data["refused"] === 0
        ? "nobody"
        : "refused"
      : events.some(({ kind }) => kind === "bounced")
        ? "bounced"
        : "unserved";
  const notice = refused?.data["notice"];
  return {
    notice:
      typeof notice === "string"
        ? (notice as NoticeFacts["kind"])
        : held.kind === "sampling"
          ? "sampling-order"
          : held.kind === "hearing"
            ? "hearing-called"
            : "assignment",
    recipient: null,
    why,
    paper,
  };
}

function samplingOf({ held }: Notices): NoticeFacts["sampling"] {
  if (held.kind !== "sampling") return null;
  const { items = [], form = "plain" } = (held.state ?? {}) as Partial<Pick<SamplingState, "items" | "form">>;
  return {
    form,
    id: held.id,
    number: held.number ?? "",
    items: items.map((code) => (isItemCode(code) ? ITEMS[code].zh : code)),
  };
}

function hearingOf({ held }: Notices): NoticeFacts["hearing"] {
  if (held.kind !== "hearing") return null;
  const { attribution } = held.state as { readonly attribution: KeptAttribution };
  const respond = attribution.limits?.respond ?? null;
  return {
    id: held.id,
    number: held.number ?? "",
    said: attribution.reason.zh,
    inflows: attribution.inflows.map(({ name, division }) => (division === null ? name : `${name}（${division}）`)),
    respond: respond === null ? null : { limit: limitText(respond.limit).zh, basis: respond.basis.zh },
  };
}

/** What a person wrote, for a reader who may see it. */
function reasonFor({ said }: NoticeRequest, party: PartyRole): string | null {
  if (said === null || said.text === null) return null;
  return said.seenBy === null || said.seenBy.includes(party) ? said.text : null;
}
