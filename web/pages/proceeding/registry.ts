import { HEARING_PAGE } from "../hearing/kind-page";
import { COMPLAINT_PAGE } from "../complaint/kind-page";
import { INTERVIEW_PAGE } from "../interview/kind-page";
import { MATTER_PAGE } from "../matter/kind-page";
import { REQUEST_PAGE } from "../request/kind-page";
import { OBJECTION_PAGE } from "../objection/kind-page";
import { SAMPLING_PAGE } from "../sampling/kind-page";
import type { KindPages } from "./define-page";

/** What the pages of each kind show of their own; one that is missing does not compile. */
export const PAGES: KindPages = {
  matter: MATTER_PAGE,
  sampling: SAMPLING_PAGE,
  hearing: HEARING_PAGE,
  objection: OBJECTION_PAGE,
  complaint: COMPLAINT_PAGE,
  request: REQUEST_PAGE,
  interview: INTERVIEW_PAGE,
};
