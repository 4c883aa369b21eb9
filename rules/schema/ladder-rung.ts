import type { RungEffect } from "../../domain/ladder";
import type { ClimbCause } from "../../domain/vocabulary";
import { type Fault, fault } from "./fault";
import { limitsOf } from "./ladder-expand";
import type { RungDuty, WrittenLadder, WrittenRung } from "./ladder-form";

/** The duty whose miss is a cause to climb; a failed re-sample is no duty's miss. */
const CAUSE_OF = {
  plan: "plan-overdue",
  rectify: "rectification-overdue",
} as const satisfies Partial<Record<RungDuty, ClimbCause>>;

const has = (rung: WrittenRung, effect: RungEffect): boolean => rung.effects.includes(effect);
const opensClocks = (rung: WrittenRung): boolean => has(rung, "assign") || has(rung, "restart-clocks");

/** `inform` and `draft-clue` have no clocks and stand alone, at the two ends. */
function endFaults(rung: WrittenRung, index: number, last: number): Fault[] {
  const lone = (["inform", "draft-clue"] as const).find((effect) => has(rung, effect));
  if (lone === undefined)
    return rung.document === "early-warning"
      ? [fault(["document"], "expected a formal paper: an early warning only informs")]
      : [];
  const place = lone === "inform" ? 0 : last;
  return [
    ...(rung.effects.length === 1 ? [] : [fault(["effects"], `expected ${lone} alone`)]),
    ...(index === place
      ? []
      : [fault(["effects"], `expected ${lone} only in the ${place === 0 ? "first" : "last"} rung`)]),
    ...((rung.starts ?? []).length === 0 ? [] : [fault(["starts"], `expected nothing: ${lone} starts no clock`)]),
    ...(lone === "inform" && (rung.offersClimbOn ?? []).length > 0
      ? [fault(["offersClimbOn"], "expected nothing: what informs has no clock to miss")]
      : []),
    ...(lone === "inform" && rung.document !== "early-warning"
      ? [fault(["document"], `expected early-warning: nobody signs what informs, got ${rung.document}`)]
      : []),
  ];
}

function clockFaults(ladder: WrittenLadder, rung: WrittenRung): Fault[] {
  const starts = rung.starts ?? [];
  const differing = Object.keys(rung.limits ?? {}).filter((kind) => !starts.some((started) => started === kind));
  return [
    ...starts.flatMap((kind, index) =>
      ladder.defaults.limits[kind] === undefined
        ? [fault(["starts", index], `expected a default of ${kind} under defaults.limits, found none`)]
        : [],
    ),
    ...differing.map((kind) => fault(["limits", kind], `expected ${kind} among what the rung starts`)),
    ...(opensClocks(rung) && starts.length === 0
      ? [fault(["starts"], "expected a limit: its service opens the clocks or ends those that run")]
      : []),
    ...(!opensClocks(rung) && starts.length > 0 && !has(rung, "inform") && !has(rung, "draft-clue")
      ? [fault(["starts"], "expected nothing without the effect assign or restart-clocks")]
      : []),
  ];
}

function climbFaults(ladder: WrittenLadder, rung: WrittenRung, isTop: boolean): Fault[] {
  const offers = rung.offersClimbOn ?? [];
  const limits = Object.entries(limitsOf(ladder, rung));
  const asking = limits.filter(([, { whenMissed }]) => whenMissed === "offer-climb").map(([kind]) => kind);
  if (isTop)
    return [
      ...(offers.length === 0 ? [] : [fault(["offersClimbOn"], "expected nothing: there is no rung above the last")]),
      ...asking.map((kind) =>
        fault(["limits", kind, "whenMissed"], "expected no climb: there is no rung above the last"),
      ),
    ];
  if (!opensClocks(rung)) return [];
  return Object.entries(CAUSE_OF).flatMap(([kind, cause]) => {
    if (asking.includes(kind) === offers.includes(cause)) return [];
    const message = asking.includes(kind)
      ? `expected ${cause}: ${kind}, once missed, offers the climb`
      : `expected no ${cause}: no ${kind} of the rung offers the climb`;
    return [fault(["offersClimbOn"], message)];
  });
}

/** Who only asks writes to a body that can decide, never to itself or to the unit that is to put things right. */
function askFaults(rung: WrittenRung): Fault[] {
  if (!has(rung, "ask-superior")) return [];
  return [
    ...(rung.addressee === "responsible" || rung.addressee === "station" || rung.addressee === rung.issuer
      ? [fault(["addressee"], `expected a body that can decide, got ${rung.addressee}`)]
      : []),
    ...(rung.document === "request" || rung.document === "letter"
      ? []
      : [fault(["document"], `expected request or letter: the issuer can only ask, got ${rung.document}`)]),
  ];
}

/** What is wrong with the rungs of a ladder; paths begin at `rungs`. */
export function rungFaults(ladder: WrittenLadder): readonly Fault[] {
  const { rungs } = ladder;
  const first = rungs.findIndex((rung) => has(rung, "assign"));
  const own = rungs.flatMap((rung, index) =>
    [
      ...(rungs.findIndex(({ id }) => id === rung.id) === index
        ? []
        : [fault(["id"], `expected each id once, got ${rung.id} again`)]),
      ...(has(rung, "assign") && index !== first
        ? [fault(["effects"], `expected assign in one rung alone, also in ${rungs[first]?.id}`)]
        : []),
      ...(index < first && !has(rung, "inform")
        ? [fault(["effects"], "expected only a rung that informs below the one that assigns")]
        : []),
      ...endFaults(rung, index, rungs.length - 1),
      ...clockFaults(ladder, rung),
      ...climbFaults(ladder, rung, index === rungs.length - 1),
      ...askFaults(rung),
    ].map(({ path, message }) => fault(["rungs", index, ...path], message)),
  );
  return first < 0 ? [fault(["rungs"], "expected one rung with the effect assign, found none"), ...own] : own;
}
