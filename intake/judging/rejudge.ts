import type { Pool } from "pg";
import { judgedPeriods, type RejudgedPart } from "../../db/intake/rejudge";
import type { SectionPeriod, TouchedPeriod } from "../../db/intake/verdicts";
import { withActor, type Actor } from "../../db/session/with-actor";
import { rolesThat } from "../../domain/access";
import type { SchemeProblem } from "../../domain/assessment";
import { HeqingError } from "../../domain/errors";
import type { RuleLibrary } from "../../rules";
import type { ChangedVerdict } from "./changed-verdicts";
import { judgeEnded } from "./judge-ended";
import { both, prepareStated, type PreparedVerdicts } from "./prepare-verdicts";

export interface RejudgeOptions extends RejudgedPart {
  readonly pool: Pool;
  readonly actor: Actor;
  /** Rules to judge by. */
  readonly library: RuleLibrary;
  /** Say what would be prepared, and prepare nothing. @default false */
  readonly dryRun?: boolean;
  /** Told after each batch. @default nobody is told */
  readonly onProgress?: (soFar: { readonly periods: number; readonly changed: number }) => void;
  /** Told of each verdict that is another one now. @default nobody is told */
  readonly onChanged?: (changed: ChangedVerdict) => void;
}

/** What rejudging brought. */
export interface Rejudged {
  /** Periods looked at. */
  readonly periods: number;
  /** Verdicts that say something else, or say it by other rules; prepared, and none of them released. */
  readonly changed: number;
  readonly problems: readonly SchemeProblem[];
}

/** Periods of one transaction. */
const AT_ONCE = 100;

/** Ends a transaction that was only to look. */
class Looked extends Error {
  constructor(readonly prepared: PreparedVerdicts) {
    super("looked");
  }
}

/**
 * Judges periods anew by the targets and rules that hold on their days now, batch by batch, and prepares preliminary verdicts
 * of those that come out otherwise, and of quarters and years that ended and were never judged. Releases nothing. What was broken off is asked for again: what is prepared is prepared.
 * @throws HeqingError NOT_ENTITLED for a role that prepares no verdicts
 */
export async function rejudge(options: RejudgeOptions): Promise<Rejudged> {
  const { actor, library, dryRun = false, onProgress, onChanged } = options;
  if (!rolesThat("import", "bring").some((role) => role === actor.role)) {
    throw new HeqingError("NOT_ENTITLED", `expected a role that brings values, got ${actor.role}`);
  }
  const problems = new Map<string, SchemeProblem>();
  const done = { periods: 0, changed: 0 };
  let after: SectionPeriod | null = null;
  for (;;) {
    const batch = await pageBehind(options, after);
    const last = batch.at(-1);
    if (last === undefined) break;
    const preparing = { library, preparedBy: actor.account, history: null, only: "other-verdicts" } as const;
    const prepared = await prepare(options, dryRun, async (session) =>
      both(await prepareStated(session, batch, preparing), await judgeEnded(session, batch, preparing)),
    );
    for (const problem of prepared.problems) problems.set(JSON.stringify(problem), problem);
    for (const changed of prepared.changed) onChanged?.(changed);
    done.periods += batch.length;
    done.changed += prepared.changed.length;
    onProgress?.({ ...done });
    after = last;
  }
  return { ...done, problems: [...problems.values()] };
}

const pageBehind = (options: RejudgeOptions, after: SectionPeriod | null): Promise<readonly TouchedPeriod[]> =>
  withActor(options.pool, options.actor, (session) => judgedPeriods(session, options, { after, limit: AT_ONCE }), {
    readOnly: true,
  });

/** The same work, kept or rolled back. */
async function prepare(
  { pool, actor }: RejudgeOptions,
  dryRun: boolean,
  work: (session: Parameters<typeof prepareStated>[0]) => Promise<PreparedVerdicts>,
): Promise<PreparedVerdicts> {
  try {
    return await withActor(pool, actor, async (session) => {
      const prepared = await work(session);
      if (dryRun) throw new Looked(prepared);
      return prepared;
    });
  } catch (thrown) {
    if (thrown instanceof Looked) return thrown.prepared;
    throw thrown;
  }
}
