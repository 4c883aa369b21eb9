import type { JobSchedule } from "../db/job/schedules";
import type { CivilDate } from "../domain/calendar";
import { jobPlan, scheduleSpec } from "../domain/job";
import { JOB_WORDS } from "../domain/vocabulary";
import { messagingOn, type RuleLibrary } from "../rules";
import { jobScheduleId } from "../workflows/names";

/** What the book has to say of the schedule of each job, by the rules that hold on a date; a job that is done by hand alone has none. */
export const jobSchedules = (library: RuleLibrary, date: CivilDate): readonly JobSchedule[] =>
  JOB_WORDS.flatMap((job): readonly JobSchedule[] => {
    const { turn, overlap, catchupSeconds } = jobPlan(job, messagingOn(library, date));
    return turn === null
      ? []
      : [{ id: jobScheduleId(job), spec: scheduleSpec(turn), overlap, catchupSeconds, args: [{ job }] }];
  });
