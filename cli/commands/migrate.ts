import { migrate } from "../../db/migrate/migrate";
import { readMigrations } from "../../db/migrate/migration-files";
import { keepJobSchedules } from "../../db/job/schedules";
import { keepRules } from "../../db/migrate/rule-book";
import { shanghaiDate } from "../../domain/calendar";
import { jobSchedules } from "../job-schedules";
import { loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { readEnvironment, required } from "../environment";
import { seed } from "../../local/demonstration/seed";

/** What new rules and targets ask for. */
const outdatedSentence = (periods: number): string =>
  `${periods} ${periods === 1 ? "period was" : "periods were"} judged by rules or targets that hold no more: heqing rejudge prepares their verdicts\n`;

/** `heqing migrate`: brings the database of DATABASE_OWNER_URL to this release, rules included; safe to repeat and to run twice at once. */
export async function run(argv: readonly string[]): Promise<number> {
  read(commandLine("heqing migrate"), argv);
  const ownerUrl = required(readEnvironment(), "DATABASE_OWNER_URL");
  const files = readMigrations();
  const library = loadRules();
  const { rules } = library; // before anything is changed: a rule that is not sound stops here
  const applied = await migrate({
    ownerUrl,
    files,
    onApplied: ({ number, name }, milliseconds) => {
      process.stderr.write(`migration ${number} ${name}: ${Math.round(milliseconds)} ms\n`);
    },
  });
  process.stderr.write(`database at migration ${files.at(-1)?.number ?? 0}, ${applied.length} applied now\n`);
  const { added, ended, outdated } = await keepRules({ ownerUrl, rules });
  process.stderr.write(`rule book: ${rules.length} versions of this release, ${added} new, ${ended} ended now\n`);
  if (outdated > 0) process.stderr.write(outdatedSentence(outdated));
  const jobs = await keepJobSchedules({
    ownerUrl,
    jobs: jobSchedules(library, shanghaiDate(new Date().toISOString())),
  });
  if (jobs > 0) process.stderr.write(`jobs: ${jobs} schedules are new or changed\n`);
  await seed({ ownerUrl, demo: false });
  process.stderr.write("registry: the places and sections of this release are in the book\n");
  return 0;
}
