import type { z } from "zod";
import { readDuties, readMatterHead, readSteps, type DutyRow, type MatterHead, type StepRow } from "../db/read/matter";
import { readActs, readDeliveries, readEvents, readLetters, type EventRow, type LetterRow } from "../db/read/timeline";
import { readVerdict } from "../db/read/verdicts";
import type { Queryable } from "../db/transaction";
import {
  allowedActs,
  type AllowedAct,
  CASE_EVENT_KINDS,
  type CaseEventKind,
  eventSentence,
  type Phase,
} from "../domain/case";
import { HeqingError } from "../domain/errors";
import type { MATTER } from "./matter-shape";
import type { Role } from "./signed-in";

type View = z.input<typeof MATTER>;

/** A duty's explanation as decide keeps it; only what a page shows is named here. */
interface KeptExplanation {
  readonly dueDate: string;
  readonly steps: View["duties"][number]["explanation"]["steps"];
  readonly notices: readonly { readonly title: string; readonly number: string; readonly published: string }[];
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly basis: { readonly zh: string; readonly en: string };
}

/** The last day of a limit and why it is that day. */
export function explained(kept: unknown): Pick<View["duties"][number], "dueDate" | "explanation"> {
  const { dueDate, steps, notices, sentence, basis } = kept as KeptExplanation;
  const named = notices.map(({ title, number, published }) => ({ instrument: `${title}（${number}）`, published }));
  return { dueDate, explanation: { steps, notices: named, sentence, basis } };
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

/** What the role may do to the matter as it stands; a parked one waits for an administrator. */
function allowed(head: MatterHead, steps: readonly StepRow[], role: Role): readonly AllowedAct[] {
  if (!head.open || head.phase === null) return [];
  const open = steps.filter(({ state }) => state === "todo").map(({ step }) => step);
  return allowedActs({ phase: head.phase as Phase, steps: open }, role);
}

/** A matter as its page shows it. @throws HeqingError NOT_FOUND where the actor sees none */
export async function matterView(session: Queryable, id: string, role: Role): Promise<View> {
  const head = await readMatterHead(session, id);
  if (head === null) throw new HeqingError("NOT_FOUND", `matter ${id} does not exist for this account`);
  const steps = await readSteps(session, id);
  return {
    ...head,
    verdict: await readVerdict(session, head.verdictId),
    duties: (await readDuties(session, id)).map(dutyView),
    steps: [...steps],
    events: (await readEvents(session, id)).map(eventView),
    letters: (await readLetters(session, id)).map(letterView),
    deliveries: [...(await readDeliveries(session, id))],
    acts: [...(await readActs(session, id))],
    allowed: [...allowed(head, steps, role)],
  };
}
