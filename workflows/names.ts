/** Names that Temporal's histories keep for as long as a matter is: never change one. */

/** The queue on which the engine's workers poll. */
export const TASK_QUEUE = "heqing";

/** Workflow types: the name of the function in this room. */
export const WORKFLOWS = { rectification: "rectification" } as const;

/** The book has something new about the matter. */
export const NUDGE = "nudge";

/** An act was stored; the caller wants to know when it has been judged. */
export const ACT = "act";

/** The workflow that lives a matter through: derived from the book's id, so that there is never more than one. */
export const rectificationId = (matterId: string): string => `matter-${matterId}`;
