import type { Limit } from "../../domain/calendar";
import type { RungLimit, WhenMissed } from "../../domain/ladder";
import type { LadderDuty } from "../../domain/vocabulary";
import { type Fault, fault } from "./fault";
import type { WrittenLadder } from "./ladder-form";

/** What may be asked once a duty is missed, and why nothing else. */
const AFTER: Readonly<Record<LadderDuty, readonly [allowed: readonly WhenMissed[], why: string]>> = {
  acknowledge: [["record-call", "tell-office"], "a missing acknowledgement never offers a climb"],
  plan: [["offer-climb", "record-call", "tell-office"], "its letter is served already"],
  rectify: [["offer-climb", "record-call", "tell-office"], "its letter is served already"],
  sample: [["tell-office"], "the station's delay is not the responsible unit's"],
  sign: [["tell-office"], "the office's own delay is not the responsible unit's"],
  serve: [["serve-otherwise"], "a letter that nobody received is carried another way"],
  acceptance: [["tell-office"], "the office's own delay is not the responsible unit's"],
  decide: [["tell-office"], "the office's own delay is not the responsible unit's"],
  "verify-complaint": [["tell-office"], "the office's own delay is not the responsible unit's"],
  "handle-complaint": [["tell-office"], "a complaint offers no climb"],
  "reply-complaint": [["tell-office"], "the office's own delay is not the responsible unit's"],
};

const isElapsed = ({ unit }: Limit): boolean => unit === "hour" || unit === "second";

/** Every limit that an entry names, with its path. */
const namedIn = ({
  limit,
  choices,
  grace,
  again,
  extension,
}: RungLimit): readonly (readonly [Fault["path"], Limit])[] => [
  [["limit"], limit],
  ...choices.map((choice, index): readonly [Fault["path"], Limit] => [["choices", index, "limit"], choice.limit]),
  ...(again === undefined ? [] : [[["again", "limit"], again.limit] as const]),
  ...(grace === null ? [] : [[["grace"], grace] as const]),
  ...(extension === null ? [] : [[["extension", "maximum"], extension.maximum] as const]),
];

function chaseFaults({ limit, choices, chases }: RungLimit): Fault[] {
  const shortest = Math.min(limit.count, ...choices.map((choice) => choice.limit.count));
  return chases.flatMap(({ before, at }, index) => [
    ...(before < shortest
      ? []
      : [fault(["chases", index, "before"], `expected less than the limit of ${shortest}, got ${before}`)]),
    ...(isElapsed(limit) === (at === null)
      ? []
      : [
          fault(
            ["chases", index, "at"],
            isElapsed(limit)
              ? "expected null for a limit in elapsed units"
              : "expected a time HH:MM for a limit in days",
          ),
        ]),
  ]);
}

function choiceFaults({ choices }: RungLimit, { severities }: WrittenLadder): Fault[] {
  const known = severities.map(({ id }) => id);
  return choices.flatMap(({ severity }, index) => {
    const path = ["choices", index, "severity"];
    if (!known.includes(severity)) return [fault(path, `expected one of ${known.join(", ")}, got ${severity}`)];
    const first = choices.findIndex((choice) => choice.severity === severity);
    return first === index ? [] : [fault(path, `expected each severity once, got ${severity} again`)];
  });
}

/** What is wrong with one whole limit of a ladder; paths are those of its fields. */
export function limitFaults(kind: LadderDuty, entry: RungLimit, ladder: WrittenLadder): readonly Fault[] {
  const [allowed, why] = AFTER[kind];
  const { limit, grace, whenMissed } = entry;
  const words = isElapsed(limit) ? "elapsed units" : "days";
  const units = namedIn(entry).flatMap(([path, { unit }]) => {
    if (unit === "second" && !ladder.demo)
      return [fault([...path, "unit"], "expected no seconds outside a demonstration ladder")];
    // A grace in working days may follow a limit in hours; what takes the limit's place may not change its way of counting.
    if (path[0] === "grace" || isElapsed({ count: 1, unit }) === isElapsed(limit)) return [];
    return [fault([...path, "unit"], `expected ${words} as the limit has, got ${unit}`)];
  });
  return [
    ...(allowed.includes(whenMissed)
      ? []
      : [fault(["whenMissed"], `expected ${allowed.join(" or ")}, got ${whenMissed}: ${why}`)]),
    ...units,
    ...chaseFaults(entry),
    ...choiceFaults(entry, ladder),
    ...(grace === null || whenMissed === "offer-climb"
      ? []
      : [fault(["grace"], "expected null where no climb is offered")]),
  ];
}
