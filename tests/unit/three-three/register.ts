import { decimalOf } from "../../../domain/number";
import { assessGroup, type AssessedGroup, type Enterprise, openChoices, schemeOf } from "../../../domain/three-three";
import { loadRules, threeThreeInForce } from "../../../rules";

/** The shipped scheme, an assumption. */
export const RULE = threeThreeInForce(loadRules(), "three-three", "2026-01-01");

type Texts = Partial<Record<"tax" | "output" | "right" | "actual", string>> & { below?: boolean; exemption?: string };

/** An enterprise with a right of one tonne unless something else is said. */
export function enterprise(
  id: string,
  { tax = "1", output = "1", right = "1", actual = "1", ...more }: Texts = {},
): Enterprise {
  const read = (text: string) => (text === "" ? null : decimalOf(text));
  return {
    id,
    name: `演示${id}厂`,
    exemption: more.exemption ?? null,
    figures: {
      below: more.below ?? false,
      tax: read(tax),
      output: read(output),
      right: decimalOf(right),
      actual: read(actual),
    },
  };
}

/** Ten of an industry with a tie across a border, one above its right and one exempt; and an industry of two. */
export const DYEING: readonly Enterprise[] = [
  ...["10", "9", "8", "7", "7", "5", "4"].map((tax, at) => enterprise(`染${at + 1}`, { tax })),
  enterprise("染8", { tax: "30", right: "10", actual: "15" }),
  enterprise("染9", { tax: "99", exemption: "民生保供" }),
  enterprise("染10", { tax: "" }),
];
export const PAPER: readonly Enterprise[] = [
  enterprise("纸1", { tax: "3" }),
  enterprise("纸2", { tax: "4", below: true }),
];

/** Both groups, assessed by the shipped scheme. */
export const assessed = (): readonly AssessedGroup[] => {
  const [scheme, choices] = [schemeOf(RULE.body), openChoices(RULE.body)];
  return [assessGroup("印染", DYEING, scheme, choices), assessGroup("造纸", PAPER, scheme, choices)];
};
