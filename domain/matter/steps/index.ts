import { accept } from "./accept";
import { approve } from "./approve";
import { awaitFinding } from "./await-finding";
import { awaitDepartment } from "./await-department";
import { awaitResult } from "./await-result";
import { call } from "./call";
import { callInterviewStep } from "./call-interview";
import { climbQuestion } from "./climb-question";
import { clue } from "./clue";
import { confirm } from "./confirm";
import { guidance } from "./guidance";
import { noMissLeft } from "./no-miss-left";
import { note } from "./note";
import { openQuestion } from "./open-question";
import { paused } from "./paused";
import { question } from "./question";
import { raiseQuestion } from "./raise-question";
import { serveOtherwise } from "./serve-otherwise";
import { sign } from "./sign";

/** Steps of a matter that persons do: whose task each is, and by which acts it is done. */
export const MATTER_STEPS = [
  openQuestion,
  sign,
  confirm,
  approve,
  paused,
  note,
  accept,
  guidance,
  noMissLeft,
  climbQuestion,
  call,
  serveOtherwise,
  awaitResult,
  clue,
  question,
  awaitFinding,
  raiseQuestion,
  awaitDepartment,
  callInterviewStep,
] as const;
