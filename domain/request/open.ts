import {
  addNotice,
  addStep,
  applied,
  changeDuties,
  type Decision,
  EMPTY_FRAME,
  type LawFacts,
  record,
  rulingOn,
  startClock,
} from "../proceeding";
import type { AskedMessage } from "./act-bodies";
import type { RequestState } from "./state";

/** The request goes to the department, which is party from now on; its clock runs from service, as everybody's does. */
export const openRequest = (asked: AskedMessage, at: string, facts: LawFacts): Decision<RequestState> => {
  const { department, subject, listed, count, request, asker, rung } = asked;
  const ruling = rulingOn<RequestState>(
    {
      ...EMPTY_FRAME,
      stage: { phase: "asked", servedAt: null },
      department,
      subject,
      listed,
      count,
      request,
      asker,
      rung,
      returns: 0,
      interviews: 0,
    },
    at,
  );
  const { request: rule } = facts.rules;
  ruling.parties.push({ role: "department", unit: department });
  const step = addStep(ruling, { kind: "handle-request" });
  record(ruling, "request-opened", { step, request, department });
  const starts = { what: "request", rung, duties: ["take-on"] } as const;
  const notice = addNotice(ruling, { notice: "request", to: ["department"], rung, starts });
  const { countsAs } = rule;
  changeDuties(ruling, { services: [{ step: notice, letter: null, starts, countsAs, carried: false }] });
  startClock(ruling, "serve", "supervisor", rule.serve, { rung, about: notice }, facts);
  return applied(ruling);
};
