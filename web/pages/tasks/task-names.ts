import type { PersonActKind, Task } from "../../api-types";
import { ACTS, STEPS } from "../../words.generated";
import { fileOf as fileOfProceeding } from "../proceeding/addresses";

/** What a task is called: the step that a person does, or the act that a limit or a letter waits for. */
export const TASK_NAMES = { ...ACTS, ...STEPS };

/** The duty that a task fulfils. */
export const DUTY_OF: Readonly<Partial<Record<Task["kind"], string>>> = {
  acknowledge: "acknowledge",
  plan: "plan",
  report: "rectify",
  sample: "sample",
  sign: "sign",
  submit: "sign",
  check: "sign",
  confirm: "rectify",
  accept: "acceptance",
  "climb-question": "decide",
  respond: "respond",
  find: "find",
  "raise-question": "decide",
  "verify-complaint": "verify-complaint",
  "handle-complaint": "handle-complaint",
  "reply-complaint": "reply-complaint",
  "confirm-feedback": "confirm-feedback",
  "interview-question": "decide-interview",
  "call-interview": "decide-interview",
  "hold-interview": "minutes",
  "report-measures": "measures",
  conclude: "conclude",
  "publish-interview": "publish-interview",
};

/** The form in which a task is done, as the page of its file names it. */
const FORM_OF: Readonly<Record<Task["kind"], PersonActKind | "climb-question" | "now">> = {
  "open-question": "open-matter",
  sign: "sign",
  submit: "submit",
  check: "check",
  confirm: "confirm",
  approve: "approve",
  paused: "propose",
  note: "note",
  guidance: "record-guidance",
  accept: "accept",
  "no-miss-left": "propose",
  "climb-question": "climb-question",
  call: "record-call",
  "serve-otherwise": "record-service",
  "name-station": "name-station",
  "await-result": "now",
  sample: "now",
  analyse: "now",
  countersign: "countersign",
  examine: "now",
  finding: "approve",
  "correct-value": "now",
  clue: "set-clue-aside",
  question: "answer",
  respond: "respond",
  find: "find",
  "raise-question": "raise",
  "await-finding": "now",
  "verify-complaint": "verify-complaint",
  "handle-complaint": "report-handling",
  "reply-complaint": "answer-informant",
  open: "open",
  acknowledge: "acknowledge",
  plan: "plan",
  report: "report",
  release: "now",
  gap: "now",
  doubt: "now",
  "sent-back": "now",
  "await-department": "now",
  "handle-request": "now",
  "confirm-feedback": "confirm-feedback",
  "interview-question": "summon",
  "call-interview": "call-interview",
  "hold-interview": "record-minutes",
  "report-measures": "report-measures",
  conclude: "conclude",
  "publish-interview": "publish-interview",
};

/** The page of the file whose task it is; null where it is of none. */
export const fileOf = ({ on }: Pick<Task, "on">): string | null => (on === null ? null : fileOfProceeding(on));

/** Where a task is done. */
export const placeOf = (task: Task): string =>
  `${fileOf(task) ?? "/"}#${task.kind === "sample" && task.phase === "ordered" ? "open" : FORM_OF[task.kind]}`;
