import type { z } from "zod";
import { readAttached } from "../../db/attachment/attachments";
import type { Queryable } from "../../db/connect/transaction";
import { readDuties, readStops } from "../../db/read/clocks";
import { type Head, readHead } from "../../db/read/head";
import { type LadderNames, rungName } from "../../db/read/ladders";
import { readSchemeNames } from "../../db/read/schemes";
import { readStanding, type Standing } from "../../db/read/standing";
import { readChildren } from "../../db/read/children";
import { readSteps } from "../../db/read/steps";
import {
  readActs,
  readDeliveries,
  readEvents,
  readLetters,
  type EventRow,
  type LetterRow,
} from "../../db/read/timeline";
import { HeqingError } from "../../domain/errors";
import { eventSentence } from "../../domain/matter";
import type { Frame } from "../../domain/proceeding";
import { EVENTS, isWord, type Name, named, type ProceedingKind } from "../../domain/vocabulary";
import { decodeState, KINDS } from "../../engine/kinds";
import { letterText } from "../../engine/letter-facts";
import { articlesOf, pinnedLadder, type RuleLibrary } from "../../rules";
import type { Role } from "../http/signed-in";
import { allowedTo } from "./allowed-acts";
import { explained } from "./explanation";
import type { PROCEEDING_FILE } from "./file-shape";

type View = z.input<typeof PROCEEDING_FILE>;

/** What the page of a proceeding shows whatever its kind, with what its own part is made of. */
export interface FileView {
  readonly view: View;
  readonly head: Head;
  readonly events: readonly EventRow[];
  /** Within this process alone; null where nothing of it was judged yet. */
  readonly state: Frame | null;
  readonly schemeName: (id: string) => Name;
  /** Whether the reader's unit is the supervising office. */
  readonly ofOffice: boolean;
}

/** An event of a later release has no sentence here yet: its kind stands for it. */
const sentenceOf = (ladder: LadderNames, { kind, data }: EventRow): Name =>
  isWord(EVENTS, kind)
    ? eventSentence(kind, data, (rung) => rungName(ladder, rung) ?? named(rung, rung))
    : named(kind, kind);

const eventView = (ladder: LadderNames, { text, ...event }: EventRow): View["events"][number] => ({
  ...event,
  sentence: sentenceOf(ladder, { text, ...event }),
  ...(text === null ? {} : { text }),
});

/** What nobody has submitted yet is put into words for whoever sees it, here; the book keeps the words once it is submitted. */
const letterView = (
  names: LadderNames,
  { draft, madeFrom, pin, edits, ...letter }: LetterRow,
  rules: RuleLibrary,
): View["letters"][number] => {
  const { paragraphs, citations, ...words } = letterText({ rung: letter.rung, draft, madeFrom }, () => {
    const { ladder, status } = pinnedLadder(rules, pin);
    return { ladder, ladderStatus: status, articles: articlesOf(rules) };
  });
  return {
    ...letter,
    version: edits,
    rungName: rungName(names, letter.rung),
    ...words,
    paragraphs: [...paragraphs],
    citations: [...citations],
  };
};

const stateOf = (standing: Standing | null): Frame | null =>
  standing === null ? null : decodeState(KINDS[standing.kind], standing.state, standing.stateSchema);

/** Events before one, as the page of the proceeding shows them. @throws HeqingError NOT_FOUND where the actor sees none of this kind */
export async function earlierEvents(session: Queryable, kind: ProceedingKind, id: string, before: number) {
  const head = await readHead(session, kind, id);
  if (head === null) throw new HeqingError("NOT_FOUND", `${kind} ${id} does not exist for this account`);
  const { events, earlier } = await readEvents(session, id, before);
  return { items: events.map((event) => eventView(head.ladder, event)), earlier };
}

/** Who reads a file, and by which rules a letter that nobody has submitted yet is put into words. */
export interface Reader {
  readonly role: Role;
  readonly rules: RuleLibrary;
}

/** A proceeding as its page shows it. @throws HeqingError NOT_FOUND where the actor sees none of this kind */
export async function fileView(
  session: Queryable,
  kind: ProceedingKind,
  id: string,
  { role, rules }: Reader,
): Promise<FileView> {
  const head = await readHead(session, kind, id);
  if (head === null) throw new HeqingError("NOT_FOUND", `${kind} ${id} does not exist for this account`);
  const standing = await readStanding(session, id);
  const state = stateOf(standing);
  const misses = state !== null && "misses" in state ? (state.misses as readonly { readonly scheme: string }[]) : [];
  const schemeName = await readSchemeNames(session, [
    ...(head.scheme === null ? [] : [head.scheme]),
    ...misses.map(({ scheme }) => scheme),
  ]);
  const { events, earlier } = await readEvents(session, id);
  const { ladder } = head;
  const view: View = {
    ...head,
    parties: [...head.parties],
    schemeName: head.scheme === null ? null : schemeName(head.scheme),
    children: [...(await readChildren(session, id))],
    duties: (await readDuties(session, id)).map((duty) => ({
      ...duty,
      rungName: rungName(ladder, duty.rung),
      ...explained(duty.explanation),
    })),
    stops: (await readStops(session, id)).map((stop) => ({ ...stop, duties: [...stop.duties] })),
    steps: (await readSteps(session, id)).map((step) => ({ ...step, rungName: rungName(ladder, step.rung) })),
    events: events.map((event) => eventView(ladder, event)),
    earlierEvents: earlier,
    letters: (await readLetters(session, id)).map((letter) => letterView(ladder, letter, rules)),
    deliveries: [...(await readDeliveries(session, id))],
    acts: [...(await readActs(session, id))],
    attachments: [...(await readAttached(session, id))],
    allowed: [...allowedTo(standing, role)],
  };
  const ofOffice = standing?.parties.includes("supervisor") ?? false;
  return { view, head, events, state, schemeName, ofOffice };
}
