import type { z } from "zod";
import { readDuties, readMatterHead, readSteps, type DutyRow } from "../../db/read/matter";
import { readActs, readDeliveries, readEvents, readLetters, type EventRow, type LetterRow } from "../../db/read/timeline";
import { readVerdict } from "../../db/read/verdicts";
import type { Queryable } from "../../db/connect/transaction";
import { CASE_EVENT_KINDS, type CaseEventKind, type DutyMove, eventSentence } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { allowedTo } from "./allowed-acts";
import type { MATTER } from "./matter-shape";
import type { Role } from "../http/signed-in";

type View = z.input<typeof MATTER>;

/** A duty's explanation as decide keeps it; only what a page shows is named here. */
interface KeptExplanation {
  readonly dueDate: string;
  readonly steps: View["duties"][number]["explanation"]["steps"];
  readonly notices: readonly { readonly title: string; readonly number: string; readonly published: string }[];
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly basis: { readonly zh: string; readonly en: string };
  /** Absent in what an earlier release wrote. */
  readonly moves?: readonly Pick<DutyMove, "cause" | "at" | "old" | "new">[];
}

const moveView = ({ cause, at, ...dates }: Pick<DutyMove, "cause" | "at" | "old" | "new">) => ({
  cause,
  at,
  oldDate: dates.old.dueDate,
  newDate: dates.new.dueDate,
});

/** The last day of a limit and why it is that day. */
export function explained(kept: unknown): Pick<View["duties"][number], "dueDate" | "explanation"> {
  const { dueDate, steps, notices, sentence, basis, moves = [] } = kept as KeptExplanation;
  const named = notices.map(({ title, number, published }) => ({ instrument: `${title}（${number}）`, published }));
  return { dueDate, explanation: { steps, notices: named, sentence, basis, moves: moves.map(moveView) } };
}

const dutyView = (duty: DutyRow): View["duties"][number] => ({ ...duty, ...explained(duty.explanation) });

/** An event of a later release has no sentence here yet: its kind stands for it. */
const isKnown = (kind: string): kind is CaseEventKind => (CASE_EVENT_KINDS as readonly string[]).includes(kind);

const eventView = ({ text, ...event }: EventRow): View["events"][number] => ({
  ...event,
  sentence: isKnown(event.kind) ? eventSentence(event.kind, event.data) : { zh: event.kind, en: event.kind },
  ...(text === null ? {} : { text }),
});

const letterView = ({ draft, ...letter }: LetterRow): View["letters"][number] => ({
  ...letter,
  ...(draft as Pick<View["letters"][number], "title" | "addressee" | "paragraphs" | "citations" | "signer">),
});

/** A matter as its page shows it. @throws HeqingError NOT_FOUND where the actor sees none */
export async function matterView(session: Queryable, id: string, role: Role): Promise<View> {
  const head = await readMatterHead(session, id);
  if (head === null) throw new HeqingError("NOT_FOUND", `matter ${id} does not exist for this account`);
  const steps = await readSteps(session, id);
  const duties = await readDuties(session, id);
  const events = await readEvents(session, id);
  return {
    ...head,
    verdict: await readVerdict(session, head.verdictId),
    duties: duties.map(dutyView),
    steps: [...steps],
    events: events.map(eventView),
    letters: (await readLetters(session, id)).map(letterView),
    deliveries: [...(await readDeliveries(session, id))],
    acts: [...(await readActs(session, id))],
    // Nobody is allowed what the book itself tells a matter; the declared shape sees to that.
    allowed: [...(await allowedTo(session, { head, steps, duties, events }, role))] as View["allowed"],
  };
}
