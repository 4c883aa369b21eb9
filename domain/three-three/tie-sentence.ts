import { type Name, named, THREE_THREE_TIERS, type ThreeThreeTier } from "../vocabulary";
import type { RankedGroup } from "./rank";
import type { Place, Scheme } from "./scheme";
import { bordersOf, tierOfPlace } from "./thirds";

/** Every order in which places left over may be given, as far as two of them matter. */
const ORDERS: readonly (readonly Place[])[] = [
  ["first", "middle"],
  ["first", "last"],
  ["middle", "first"],
  ["middle", "last"],
  ["last", "first"],
  ["last", "middle"],
];

/** What is said of places shared with others, and of places left over, where one of them decides the tier. */
export function tieSentence(
  { from, to }: { readonly from: number; readonly to: number },
  tier: ThreeThreeTier,
  { of, borders }: RankedGroup,
  { ties, extra }: Scheme,
): readonly Name[] {
  if (borders === null) return [];
  const said: Name[] = [];
  if (to > from) {
    const crosses = tierOfPlace(from, borders) !== tierOfPlace(to, borders);
    const [zh, en] = ties === "up" ? ["最好", "best"] : ["最差", "worst"];
    said.push(
      named(
        `与另外 ${to - from} 家并列，占第 ${from} 至 ${to} 位${crosses ? `，跨分档线，同分者按${zh}名次同归${THREE_THREE_TIERS[tier].zh}档` : ""}。`,
        `Level with ${to - from} more on places ${from} to ${to}${crosses ? `, across a border: all go by their ${en} place to the tier ${THREE_THREE_TIERS[tier].en}` : ""}.`,
      ),
    );
  }
  const rest = of % 3;
  const place = ties === "up" ? from : to;
  if (rest > 0 && ORDERS.some((order) => tierOfPlace(place, bordersOf(of, order)) !== tier)) {
    const given = extra.slice(0, rest).map((each) => THREE_THREE_TIERS[each]);
    said.push(
      named(
        `${of} 家不能三等分，余 ${rest} 个名额按口径给${given.map(({ zh }) => zh).join("、")}档，本企业的档次取决于此。`,
        `${of} don't divide by three: what is left over (${rest}) goes to ${given.map(({ en }) => en).join(", ")} by the scheme, which decides this tier.`,
      ),
    );
  }
  return said;
}
