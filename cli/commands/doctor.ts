import { HeqingError } from "../../domain/errors";
import { calendarOf, loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { findRunningSystem } from "../connection";
import { calendarFinding } from "../doctor/calendar-years";
import { databaseFindings } from "../doctor/database-checks";
import { check, findingLine, type Finding } from "../doctor/finding";
import { mailFinding } from "../doctor/mail-check";
import { temporalFindings } from "../doctor/temporal-checks";
import { readEnvironment } from "../environment";
import { standardStreams, type Streams } from "../table/streams";
import { temporalConnection, type TemporalConnection } from "../temporal-connection";
import { writeResult } from "../table/write-result";

/** What the checks are about: the running system, or the parts the environment names. */
interface Subjects {
  readonly database: string | undefined;
  readonly temporal: TemporalConnection | undefined;
  readonly smtp: string | undefined;
}

/** `heqing doctor`: looks at every part, a line each: ok, or what to do. Exit 0 well, 1 something is wrong, 3 nothing runs. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  read(commandLine("heqing doctor"), argv);
  const subjects = findSubjects();
  const findings: Finding[] = [
    await check("rules", "Restore the rule file named.", () => {
      const library = loadRules();
      return Promise.resolve(`${library.rules.length} versions, all sound`);
    }),
    await check("calendar years", "Restore the rule file named.", () =>
      Promise.resolve(calendarFinding(calendarOf(loadRules()).knownYears, new Date())),
    ),
  ];
  if (!(subjects instanceof HeqingError)) {
    const { database, temporal, smtp } = subjects;
    if (database !== undefined) findings.push(...(await databaseFindings(database)));
    if (temporal !== undefined) findings.push(...(await temporalFindings(temporal)));
    if (smtp !== undefined) findings.push(await mailFinding(smtp));
  }
  await writeResult(streams, findings.map((finding) => `${findingLine(finding)}\n`).join(""));
  if (subjects instanceof HeqingError) throw subjects;
  return findings.some(({ state }) => state === "wrong") ? 1 : 0;
}

/** The running system of this checkout; without one, what the environment names; without that, the reason. */
function findSubjects(): Subjects | HeqingError {
  const environment = readEnvironment();
  try {
    const { database, temporal, smtp } = findRunningSystem();
    const here = temporal === null ? undefined : { connectionOptions: { address: temporal.address }, ...temporal };
    return {
      database: database.roles["readonly"],
      temporal: environment.TEMPORAL_ADDRESS === undefined ? here : temporalConnection(environment),
      smtp,
    };
  } catch (error) {
    if (!(error instanceof HeqingError)) throw error;
    if (environment.DATABASE_URL === undefined) return error;
    return {
      database: environment.DATABASE_URL,
      temporal: temporalConnection(environment),
      smtp: environment.SMTP_URL,
    };
  }
}
