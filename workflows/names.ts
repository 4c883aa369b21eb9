/** Names that Temporal's histories keep for as long as a proceeding is: never change one. */
import type { ProceedingKind } from "../domain/vocabulary";

/**
 * Task queues, each with slots of its own: judging (workflow tasks and `advance`), sending, and `batch` for what takes its time
 * over many rows, such as fetching monitoring data. A mail server that swallows connections never starves judging.
 */
export const QUEUES = { book: "book", mail: "mail", batch: "batch" } as const;
export type Queue = keyof typeof QUEUES;

/** The queue of a name that belongs to the same worker as this queue of judging; one with a prefix keeps its prefix. */
export const queueBeside = (book: string, queue: Queue): string =>
  `${book.slice(0, -QUEUES.book.length)}${QUEUES[queue]}`;

/** Workflow types by the kind of proceeding: the name of the function in this room. */
export const WORKFLOWS = {
  matter: "rectification",
  sampling: "sampling",
  hearing: "hearing",
  complaint: "complaint",
  request: "departmentRequest",
  interview: "interview",
  objection: "objection",
} as const satisfies Readonly<Record<ProceedingKind, string>>;

/** The type of what nobody may recognise, a clue: reserved, and unused until clues are proceedings of their own. */
export const NEUTRAL_WORKFLOW = "proceeding";

/** The workflow of a job: what its schedule starts, and its name there. */
export const JOB_WORKFLOW = "job";
export const jobScheduleId = (job: string): string => `job-${job}`;

/** The workflow of a proceeding: its id is derived from the book's id, so that there is never more than one. */
export const workflowIdOf = (kind: ProceedingKind, proceedingId: string): string => `${kind}-${proceedingId}`;

/** The same for what nobody may recognise: derived from the proceeding's random key, which tells nothing; reserved as well. */
export const neutralWorkflowId = (key: string): string => `${NEUTRAL_WORKFLOW}-${key}`;

/** The book has something new about the proceeding. */
export const NUDGE = "nudge";

/** An act was stored; the caller wants to know when it has been judged. */
export const ACT = "act";

/** Where the proceeding stands. */
export const STANDING = "standing";

/** The phase of what nobody has judged yet. */
export const OPENED = "opened";

/** Search attributes and their types as Temporal registers them; ids and words of the vocabulary alone. */
export const SEARCH_ATTRIBUTES = {
  Division: "KEYWORD",
  Section: "KEYWORD",
  Scheme: "KEYWORD",
  Phase: "KEYWORD",
  DueAt: "DATETIME",
  Parked: "BOOL",
} as const;
