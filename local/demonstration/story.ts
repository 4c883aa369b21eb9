import type { Pool } from "pg";
import type { Actor } from "../../db/session/with-actor";
import type { CivilDate } from "../../domain/calendar";
import { releaseVerdicts } from "../../engine/release";
import { demoMonth, type DemoSection } from "../../intake/sheet/demo-sheet";
import { loadRules } from "../../rules";

/** Misses its target: its matter is open. */
const MISSED = "demo-5";
/** Meets it; its verdict waits for a second person. */
const WAITING = "demo-6";

/** Sections whose newest month is told by the story, not by the months before it. */
export const isOfStory = ({ id }: DemoSection): boolean => id === MISSED || id === WAITING;

interface Teller {
  readonly pool: Pool;
  readonly sections: readonly DemoSection[];
  /** The day of the samples. */
  readonly date: CivilDate;
  /** Takes a sheet in; gives the verdicts it led to. */
  readonly take: (fileName: string, sheet: string) => Promise<readonly string[]>;
  /** Who releases: another person than who brings the sheets. */
  readonly releaser: Actor;
}

/**
 * What the demonstration begins with beside its past: an open matter, a verdict to be released, a refused cell. Before the
 * other parts run, so that the relay finds the matter as it finds any other.
 */
export async function tellDemoStory({ pool, sections, date, take, releaser }: Teller): Promise<void> {
  const of = (id: string): readonly DemoSection[] => sections.filter((section) => section.id === id);
  const missed = demoMonth({ sections: of(MISSED), missing: new Set([MISSED]), date });
  await releaseVerdicts({
    pool,
    actor: releaser,
    verdictIds: await take("演示月报.csv", missed),
    library: loadRules(),
    requestId: "demonstration",
  });
  const waiting = demoMonth({ sections: of(WAITING), missing: new Set(), date });
  await take("演示待审核月报.csv", `${waiting}${of(WAITING)[0]?.name ?? ""},${date},do,七点五,浙江省,\n`);
}
