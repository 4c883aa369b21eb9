import type { LockedVerdict } from "../db/intake/finalise";
import { HeqingError } from "../domain/errors";

/**
 * Whether the account may make a verdict final, or send it back: it is prepared, in force, and of another person.
 * @throws HeqingError ACT_REFUSED, SECOND_PERSON_NEEDED
 */
export function checkReleasable(verdict: LockedVerdict): void {
  const { id, status, supersededBy, preparedBy, samePerson } = verdict;
  const which = `verdict ${id} (${verdict.sectionId}, ${verdict.period})`;
  const fields = { verdict: id };
  const refuse = (message: string): never => {
    throw new HeqingError("ACT_REFUSED", message, { fields });
  };
  if (status !== "preliminary") refuse(`expected ${which} to be preliminary, it is ${status}`);
  if (supersededBy !== null) refuse(`expected ${which} to be the current one, it was superseded by ${supersededBy}`);
  if (preparedBy === null) refuse(`expected ${which} to name who prepared it, it names nobody`);
  if (samePerson) {
    const message = `${which} was prepared, or values of it were brought, by the person who would release it`;
    throw new HeqingError("SECOND_PERSON_NEEDED", message, { fields });
  }
}
