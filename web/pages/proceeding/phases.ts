import type { Bilingual, ProceedingKind } from "../../api-types";
import {
  COMPLAINT_PHASES,
  HEARING_PHASES,
  INTERVIEW_PHASES,
  MATTER_PHASES,
  OBJECTION_PHASES,
  REQUEST_PHASES,
  SAMPLING_PHASES,
} from "../../words.generated";

/** Where proceedings of each kind may stand, with both names; a kind that is missing does not compile. */
export const PHASES: Readonly<Record<ProceedingKind, Readonly<Record<string, Bilingual>>>> = {
  matter: MATTER_PHASES,
  sampling: SAMPLING_PHASES,
  hearing: HEARING_PHASES,
  complaint: COMPLAINT_PHASES,
  request: REQUEST_PHASES,
  interview: INTERVIEW_PHASES,
  objection: OBJECTION_PHASES,
};
