export { type JobPlan, jobPlan } from "./plan";
export { monthBefore, nextTurn, scheduleSpec, type Turn } from "./turn";
