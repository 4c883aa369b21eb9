import { DUTY_KIND_WORDS, LEVELS, wordsOf } from "../../domain/vocabulary";
import { below, type Fault, fault } from "./fault";
import { limitsOf } from "./ladder-expand";
import { ladderForm, RUNG_DUTIES, type WrittenLadder } from "./ladder-form";
import { limitFaults } from "./ladder-limit";
import { rungFaults } from "./ladder-rung";

const RISING = wordsOf(LEVELS);

const levelFaults = ({ over, under }: WrittenLadder): Fault[] =>
  RISING.indexOf(over) > RISING.indexOf(under) ? [] : [fault(["over"], `expected a level above ${under}, got ${over}`)];

/** The first severity that holds counts, so that they fall from the gravest, and the last always holds. */
const severityFaults = ({ severities }: WrittenLadder): Fault[] =>
  severities.flatMap(({ id, fromClass }, index) => {
    const before = severities[index - 1];
    const isLast = index === severities.length - 1;
    return [
      ...(severities.findIndex((other) => other.id === id) === index
        ? []
        : [fault(["severities", index, "id"], `expected each id once, got ${id} again`)]),
      ...(isLast === (fromClass === null)
        ? []
        : [
            fault(
              ["severities", index, "fromClass"],
              isLast
                ? `expected null, so that the last always holds, got ${fromClass}`
                : "expected a class: null stands last",
            ),
          ]),
      ...(fromClass !== null && before !== undefined && before.fromClass !== null && before.fromClass <= fromClass
        ? [fault(["severities", index, "fromClass"], `expected less than ${before.fromClass}, got ${fromClass}`)]
        : []),
    ];
  });

const defaultFaults = (ladder: WrittenLadder): Fault[] =>
  DUTY_KIND_WORDS.flatMap((kind) => {
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
