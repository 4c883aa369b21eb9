import { type ActingPerson, actsFor } from "../proceeding";
import type { RequestState } from "./state";

/** Whether the person answers for who asked; once its clock is over the office may do so in place of a township. */
export const mayAnswer = (
  { asker, duties }: Pick<RequestState, "asker" | "duties">,
  by: ActingPerson | null,
): boolean =>
  actsFor(by, asker) ||
  (actsFor(by, "supervisor") && duties.some(({ kind, overdue }) => kind === "confirm-feedback" && overdue));
