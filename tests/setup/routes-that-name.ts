import { mayAct, type Role } from "../../domain/access";
import { LOGIN } from "./roles";
import type { Own } from "./own-things";
import { REGISTRY_NAMES } from "./registry-changes";
import type { CountyIds } from "./two-counties";

/** Ids of a place: what `furnish` made, and of accounts. */
export interface Ids extends CountyIds, Own {
  readonly account: string;
  readonly person: string;
  readonly proposal: string;
  readonly token: string;
  /** A complaint beside the matter that every party sees, and an act on it by the township. */
  readonly complaint: string;
  readonly complaintAct: string;
}

/** What a request carries that names something. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** An act of the role's own that says nothing wrong. */
const ACTS = [
  { kind: "acknowledge" },
  { kind: "record-call", step: 1, note: "x" },
  { kind: "set-clue-aside", step: 1, reason: "x" },
] as const;
const ownAct = (role: Role): object => ACTS.find(({ kind }) => mayAct("matter", kind).includes(role)) ?? {};

const ownSample = (role: Role): object =>
  mayAct("sampling", "acknowledge").includes(role)
    ? { kind: "acknowledge" }
    : mayAct("sampling", "record-service").includes(role)
      ? { kind: "record-service", step: 1, note: "x" }
      : { kind: "countersign", step: 1, agrees: true, remark: "" };

const ownObjection = (role: Role): object =>
  mayAct("objection", "accept-objection").includes(role)
    ? { kind: "accept-objection", step: 1, note: "" }
    : { kind: "withdraw-objection", reason: "x" };

const ownAnswer = (role: Role): object =>
  mayAct("hearing", "respond").includes(role)
    ? { kind: "respond", note: "x" }
    : { kind: "record-service", step: 1, note: "x" };

/** An act of a request that one post of the role may do, and that says nothing wrong. */
const ofRequest = (role: Role): object =>
  mayAct("request", "take-on").includes(role) ? { kind: "take-on" } : { kind: "withdraw-request", reason: "x" };

/** The office of a section's county; of a section that is none, an office that is none. */
const officeOf = (section: string): string => `${section.replace(/-[1-8]$/, "")}-county-office`;
const ofBrief = ({ section }: Ids): Asked => ({ params: { unitId: officeOf(section), month: "2026-10" } });
const ofAccount = ({ account: id }: Ids): Asked => ({ params: { id } });

/** How each route names what it shows or changes: a route with a parameter and without a line here fails. */
export const NAMES: Readonly<Record<string, (ids: Ids, role: Role) => Asked>> = {
  "get /matters/:id": ({ matter: id }) => ({ params: { id } }),
  "post /matters/:id/acts": ({ matter: id }, role) => ({ params: { id }, body: ownAct(role) }),
  "get /matters/:id/acts/:actId": ({ matter: id, act: actId }) => ({ params: { id, actId } }),
  "get /matters/:id/events": ({ matter: id }) => ({ params: { id }, query: { before: "9" } }),
  "get /samplings/:id/events": ({ sampling: id }) => ({ params: { id }, query: { before: "9" } }),
  "get /samplings/:id": ({ sampling: id }) => ({ params: { id } }),
  "post /samplings/:id/acts": ({ sampling: id }, role) => ({ params: { id }, body: ownSample(role) }),
  "get /samplings/:id/acts/:actId": ({ sampling: id, samplingAct: actId }) => ({ params: { id, actId } }),
  "get /hearings/:id/events": ({ hearing: id }) => ({ params: { id }, query: { before: "9" } }),
  "get /hearings/:id": ({ hearing: id }) => ({ params: { id } }),
  "post /hearings/:id/acts": ({ hearing: id }, role) => ({ params: { id }, body: ownAnswer(role) }),
  "get /hearings/:id/acts/:actId": ({ hearing: id, hearingAct: actId }) => ({ params: { id, actId } }),
  "get /complaints/:id": ({ complaint: id }) => ({ params: { id } }),
  "get /complaints/:id/events": ({ complaint: id }) => ({ params: { id }, query: { before: "9" } }),
  "post /complaints/:id/acts": ({ complaint: id }) => ({
    params: { id },
    body: { kind: "report-handling", step: 1, summary: "x" },
  }),
  "get /complaints/:id/acts/:actId": ({ complaint: id, complaintAct: actId }) => ({ params: { id, actId } }),
  "post /complaints": ({ section }) => ({
    body: { channel: "visit", receivedOn: "2026-01-01", subject: "x", summary: "x", section },
  }),
  "get /requests/:id/events": ({ request: id }) => ({ params: { id }, query: { before: "9" } }),
  "get /requests/:id": ({ request: id }) => ({ params: { id } }),
  "post /requests/:id/acts": ({ request: id }, role) => ({ params: { id }, body: ofRequest(role) }),
  "get /requests/:id/acts/:actId": ({ request: id, requestAct: actId }) => ({ params: { id, actId } }),
  "get /interviews/:id/events": ({ interview: id }) => ({ params: { id }, query: { before: "9" } }),
  "get /interviews/:id": ({ interview: id }) => ({ params: { id } }),
  "post /interviews/:id/acts": ({ interview: id }) => ({
    params: { id },
    body: { kind: "report-measures", summary: "x" },
  }),
  "get /interviews/:id/acts/:actId": ({ interview: id, interviewAct: actId }) => ({ params: { id, actId } }),
  "get /objections/:id/events": ({ objection: id }) => ({ params: { id }, query: { before: "9" } }),
  "get /objections/:id": ({ objection: id }) => ({ params: { id } }),
  "post /objections/:id/acts": ({ objection: id }, role) => ({ params: { id }, body: ownObjection(role) }),
  "get /objections/:id/acts/:actId": ({ objection: id, objectionAct: actId }) => ({ params: { id, actId } }),
  "get /attachments/:id": ({ attachment: id }) => ({ params: { id } }),
  "get /attachments/:id/content": ({ attachment: id }) => ({ params: { id } }),
  "get /attachments/:id/picture": ({ attachment: id }) => ({ params: { id } }),
  "get /letters/:id/docx": ({ letter: id }) => ({ params: { id } }),
  "get /letters/:id/pdf": ({ letter: id }) => ({ params: { id } }),
  "post /letters/:id/difference": ({ letter: id }) => ({ params: { id } }),
  "get /sections/:id": ({ section: id }) => ({ params: { id } }),
  "get /sections/:id/readings": ({ section: id }) => ({ params: { id } }),
  "post /sections/:id/readings/:readingId/retract": ({ section: id, reading: readingId }) => ({
    params: { id, readingId },
    body: { reason: "x" },
  }),
  "post /sections/:id/readings/:readingId/doubt": ({ section: id, reading: readingId }) => ({
    params: { id, readingId },
    body: { item: "tp", decision: "confirmed", reason: "x" },
  }),
  "post /verdicts/:id/refusal": ({ preliminary: id }) => ({ params: { id }, body: { reason: "x" } }),
  "get /verdicts/:id": ({ verdict: id }) => ({ params: { id } }),
  "post /releases": ({ preliminary }) => ({ body: { verdictIds: [preliminary] } }),
  "get /imports/:id": ({ import: id }) => ({ params: { id } }),
  "get /imports/:id/events": ({ import: id }) => ({ params: { id } }),
  "post /sources/:id/pause": ({ sources }, role) => ({ params: { id: sources[LOGIN[role]] ?? "" } }),
  "post /sources/:id/resume": ({ sources }, role) => ({ params: { id: sources[LOGIN[role]] ?? "" } }),
  "post /proceedings/:id/read": ({ matter: id }) => ({ params: { id } }),
  "get /briefs/:unitId/:month": ofBrief,
  "get /sheets/briefs/:unitId/:month.csv": ofBrief,
  "get /sheets/briefs/:unitId/:month.xlsx": ofBrief,
  "post /parked/:id/resume": ({ matter: id }) => ({ params: { id } }),
  "get /accounts/:id": ofAccount,
  "patch /accounts/:id": ({ account: id }) => ({ params: { id }, body: { active: false } }),
  "post /accounts/:id/sign-out-everywhere": ofAccount,
  "post /accounts/:id/unlock": ofAccount,
  "get /proposals/:id": ({ proposal: id }) => ({ params: { id } }),
  "post /proposals/:id/confirm": ({ proposal: id }) => ({ params: { id } }),
  "post /proposals/:id/refuse": ({ proposal: id }) => ({ params: { id }, body: { reason: "x" } }),
  "post /proposals/:id/withdraw": ({ proposal: id }) => ({ params: { id } }),
  "delete /sessions/:id": ({ sessions }, role) => ({ params: { id: sessions[LOGIN[role]] ?? "" } }),
  "delete /account/identities/:id": ({ identities }, role) => ({ params: { id: identities[LOGIN[role]] ?? "" } }),
  ...REGISTRY_NAMES,
  "delete /tokens/:id": ({ token: id }) => ({ params: { id } }),
};
