import {
  type Name,
  named,
  STABILITIES,
  THREE_THREE_QUESTIONS,
  THREE_THREE_TIERS,
  type ThreeThreeReason,
} from "../vocabulary";
import type { Enterprise } from "./enterprise";
import { printQuotient } from "./quotient";
import type { RankedGroup, Standing } from "./rank";
import type { Reading } from "./readings";
import type { Scheme } from "./scheme";
import { tieSentence } from "./tie-sentence";

/** Explains each place of one group: what an enterprise, its neighbour and a court may be told. */
export function placeSentence(
  group: string,
  ranked: RankedGroup,
  scheme: Scheme,
): (enterprise: Enterprise, standing: Standing, reading: Reading) => Name {
  const sharing = new Map<number, number>();
  for (const { rank } of ranked.standings) if (rank !== null) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return (enterprise, standing, reading) => {
    const { metric, rank, tier, reason } = standing;
    const parts =
      reason !== null
        ? [reasonSentence(reason, enterprise, ranked, scheme)]
        : metric === null || rank === null || tier === null || ranked.borders === null
          ? []
          : [
              named(
                `${metricName(scheme).zh} ${printQuotient(metric)} 万元/吨，在“${group}”组参评 ${ranked.of} 家中列第 ${rank} 位，为${THREE_THREE_TIERS[tier].zh}档。`,
                `${metricName(scheme).en} ${printQuotient(metric)} (万元): place ${rank} of the ${ranked.of} that compete in ${group}, tier ${THREE_THREE_TIERS[tier].en}.`,
              ),
              ...tieSentence({ from: rank, to: rank - 1 + (sharing.get(rank) ?? 1) }, tier, ranked, scheme),
            ];
    return together([...parts, ...readingSentence(reading)]);
  };
}

const together = (parts: readonly Name[]): Name =>
  named(parts.map(({ zh }) => zh).join(""), parts.map(({ en }) => en).join(" "));

function metricName({ metric, denominator }: Scheme): Name {
  const [zh, en] = metric === "tax" ? ["税收", "tax"] : ["产值", "output"];
  return denominator === "actual"
    ? named(`单位排放${zh}`, `${en} per tonne discharged`)
    : named(`吨排污权${zh}`, `${en} per tonne of discharge right`);
}

function reasonSentence(
  reason: ThreeThreeReason,
  { exemption, figures }: Enterprise,
  { of }: RankedGroup,
  scheme: Scheme,
): Name {
  switch (reason) {
    case "exempt":
      return named(
        `豁免（${exemption ?? ""}），不参加排名和分档。`,
        `Exempt (${exemption ?? ""}): not ranked, in no tier.`,
      );
    case "missing": {
      const missing = [
        ...(figures[scheme.metric] === null
          ? [scheme.metric === "tax" ? named("税收", "tax") : named("产值", "output")]
          : []),
        ...(figures.actual === null && scheme.denominator !== "right" ? [named("实际排放量", "actual discharge")] : []),
      ];
      return named(
        `缺${missing.map(({ zh }) => zh).join("、")}数据，待补，不参加排名。`,
        `Not ranked until it is known: ${missing.map(({ en }) => en).join(", ")}.`,
      );
    }
    case "no-denominator":
      return named("作为分母的排污量为 0，算不出指标，不参加排名。", "Not ranked: the tonnes to divide by are 0.");
    case "below-scale":
      return named("规模以下企业，按口径单列，不分档。", "Below scale: apart by the scheme, in no tier.");
    case "group-too-small":
      return named(
        `本组参评 ${of} 家，少于 ${scheme.minGroup} 家，不分档，单列。`,
        `The group has ${of} that compete, fewer than ${scheme.minGroup}: no tiers.`,
      );
    case "below-scale-last":
      return named(
        "规模以下企业，按口径不排名次，列入倒逼档。",
        "Below scale: put into the last tier by the scheme, without a rank.",
      );
  }
}

/** Whom an open choice moves. */
function readingSentence({ tiers, stability, movedBy }: Reading): readonly Name[] {
  if (stability === "stable") return [];
  const reached = tiers.map((tier) => (tier === "none" ? named("不分档", "no tier") : THREE_THREE_TIERS[tier]));
  const keys = typeof movedBy === "string" ? [] : movedBy.map((key) => THREE_THREE_QUESTIONS[key]);
  const [byZh, byEn] =
    keys.length > 0
      ? [keys.map(({ zh }) => `“${zh}”`).join("、"), keys.map(({ en }) => en).join(", ")]
      : ["几项待确认口径同时变化", "several open choices together"];
  return [
    named(
      `${STABILITIES[stability].zh}：各种口径下可能为${reached.map(({ zh }) => zh).join("、")}，随${byZh}而定。`,
      `${STABILITIES[stability].en}: ${reached.map(({ en }) => en).join(", ")} by the readings of ${byEn}.`,
    ),
  ];
}
