import { type ActingPerson, actsFor, addStep, beginStop, causedBy, openSteps, record } from "../../proceeding";
import type { AskedMessage, Asker } from "../../request";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { SERVED } from "../phases";

/** For whom the person asks: the unit before the office, where somebody holds posts of both. */
const askerOf = (by: ActingPerson | null): Asker => (actsFor(by, "responsible") ? "responsible" : "supervisor");

/**
 * 提请办理: the unit's chief or liaison, or the office, asks a county department (浙江省河长制规定 Art. 11). While the request is
 * open exactly the duties that it names stand still; they are the unit's own, and none that was missed already.
 */
export const askDepartment = defineMatterAct<ActOf<"ask-department">>({
  kind: "ask-department",
  parties: ["responsible", "supervisor"],
  post: "any",
  phases: SERVED,
  firstPerson: null,
  decide: (ruling, { department, subject, listed, count, duties }, { by }, facts) => {
    const { rung, requests = 0 } = ruling.state;
    if (!facts.around.departments.some(({ unit }) => unit === department)) return "no-such-department";
    if (openSteps(ruling.state, "await-department").some((step) => step.department === department))
      return "request-open";
    if (count !== null && count > facts.rules.request.most) return "beyond-the-maximum";
    for (const no of duties) {
      const duty = ruling.state.duties.find((running) => running.no === no);
      if (duty === undefined) return "duty-not-running";
      if (duty.owner !== "responsible") return "no-rule-for-it";
      if (duty.overdue) return "already-overdue";
    }
    const request = requests + 1;
    ruling.state = { ...ruling.state, requests: request };
    const body: AskedMessage = {
      kind: "asked",
      request,
      department,
      subject,
      listed,
      count,
      asker: askerOf(by),
      rung,
    };
    ruling.children.push({ start: "request", no: request, body, shares: ["responsible", "supervisor"] });
    const step = addStep(ruling, { kind: "await-department", request, department });
    record(ruling, "department-asked", { step, request, department, duties: duties.join(",") });
    if (duties.length > 0) beginStop(ruling, [...new Set(duties)], "request", { cause: causedBy("request", request) });
    return null;
  },
});
