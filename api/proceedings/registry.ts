import type { ProceedingKind } from "../../domain/vocabulary";
import type { ProceedingApi } from "./define-kind";
import { HEARING } from "./hearing";
import { COMPLAINT } from "./complaint";
import { INTERVIEW } from "./interview";
import { MATTER } from "./matter";
import { REQUEST } from "./request";
import { OBJECTION } from "./objection";
import { SAMPLING } from "./sampling";

/** What the API knows of each kind of proceeding; one that is missing does not compile. */
export const PROCEEDINGS: Readonly<Record<ProceedingKind, ProceedingApi>> = {
  matter: MATTER,
  sampling: SAMPLING,
  hearing: HEARING,
  complaint: COMPLAINT,
  request: REQUEST,
  interview: INTERVIEW,
  objection: OBJECTION,
};

/** What a kind is called in addresses. */
export const pluralOf = <const Kind extends ProceedingKind>(kind: Kind): `${Kind}s` => `${kind}s`;
