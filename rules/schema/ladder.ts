import { LADDER_DUTY_WORDS, LEVELS, wordsOf } from "../../domain/vocabulary";
import { below, type Fault, fault } from "./fault";
import { limitsOf } from "./ladder-expand";
import { ladderForm, RUNG_DUTIES, type WrittenLadder } from "./ladder-form";
import { limitFaults } from "./ladder-limit";
import { rungFaults } from "./ladder-rung";

const RISING = wordsOf(LEVELS);

const levelFaults = ({ over, under }: WrittenLadder): Fault[] =>
  RISING.indexOf(over) > RISING.indexOf(under) ? [] : [fault(["over"], `expected a level above ${under}, got ${over}`)];

type WrittenSeverity = WrittenLadder["severities"][number];
const GROUNDS = ["fromClass", "consecutive", "within"] as const;
const groundOf = (severity: WrittenSeverity, ground: (typeof GROUNDS)[number]): number | null =>
  severity[ground] ?? null;

/** The first severity of which a ground holds counts, so that each ground falls from the gravest, and the last always holds. */
const severityFaults = ({ severities, rungs }: WrittenLadder): Fault[] =>
  severities.flatMap((severity, index) => {
    const { id, startsAt } = severity;
    const isLast = index === severities.length - 1;
    const named = GROUNDS.filter((ground) => groundOf(severity, ground) !== null);
    const [ground] = named;
    return [
      ...(severities.findIndex((other) => other.id === id) === index
        ? []
        : [fault(["severities", index, "id"], `expected each id once, got ${id} again`)]),
      ...(isLast && ground !== undefined
        ? [
            fault(
              ["severities", index, ground],
              `expected ${ground === "fromClass" ? "null" : "none"}, so that the last always holds, got ${groundOf(severity, ground)}`,
            ),
          ]
        : []),
      ...(!isLast && ground === undefined
        ? [fault(["severities", index, "fromClass"], "expected a class: null stands last")]
        : []),
      ...named.flatMap((each) => {
        const value = groundOf(severity, each) ?? 0;
        const before = severities.slice(0, index).findLast((graver) => groundOf(graver, each) !== null);
        const most = before === undefined ? null : groundOf(before, each);
        return most !== null && most <= value
          ? [fault(["severities", index, each], `expected less than ${most}, got ${value}`)]
          : [];
      }),
      ...startFaults(rungs, startsAt, ["severities", index, "startsAt"]),
    ];
  });

/** The first letter goes to the unit and opens the clocks. */
const startFaults = (rungs: WrittenLadder["rungs"], startsAt: string | undefined, path: Fault["path"]): Fault[] => {
  if (startsAt === undefined) return [];
  const rung = rungs.find(({ id }) => id === startsAt);
  const opens = rung?.effects.some((effect) => effect === "assign" || effect === "restart-clocks") ?? false;
  return rung !== undefined && opens && rung.addressee === "responsible"
    ? []
    : [fault(path, `expected a rung that writes to the unit and starts its clocks, got ${startsAt}`)];
};

const defaultFaults = (ladder: WrittenLadder): Fault[] =>
  LADDER_DUTY_WORDS.flatMap((kind) => {
    const entry = ladder.defaults.limits[kind];
    return entry === undefined ? [] : below(["defaults", "limits", kind], limitFaults(kind, entry, ladder));
  });

/**
 * Limits in which a rung differs, seen whole. A fault stands at the field that the rung wrote; where the default wrote it,
 * at the rung's limit, since the default by itself is sound.
 */
const differingFaults = (ladder: WrittenLadder): Fault[] =>
  ladder.rungs.flatMap((rung, index) =>
    RUNG_DUTIES.flatMap((kind) => {
      const differing = rung.limits?.[kind];
      const whole = limitsOf(ladder, rung)[kind];
      if (differing === undefined || whole === undefined) return [];
      return limitFaults(kind, whole, ladder).map(({ path, message }) => {
        const at = ["rungs", index, "limits", kind];
        const [field] = path;
        return field !== undefined && Object.hasOwn(differing, field)
          ? fault([...at, ...path], message)
          : fault(at, `with the default's ${path.join(".")}: ${message}`);
      });
    }),
  );

/** A ladder as its file says it. What is wrong is named by the file's own fields. */
export const ladder = ladderForm.superRefine((body, context) => {
  const faults = [levelFaults, severityFaults, defaultFaults, rungFaults, differingFaults].flatMap((check) =>
    check(body),
  );
  for (const { path, message } of faults) context.addIssue({ code: "custom", path: [...path], message });
});
