import type { SectionDetail } from "../../api-types";
import { className } from "../../controls/water-class";

/**
 * The limit of an item at the section's target class, as its verdicts name it; null where none of them does.
 * The pages know no standard: every number shown comes from a verdict's trace.
 */
export function targetLimit(
  section: SectionDetail,
  item: string,
): { readonly value: number; readonly text: string } | null {
  const target = className(section.targetClass);
  if (target === null) return null;
  for (const verdict of section.verdicts) {
    const judged = verdict.trace.items?.find((traced) => traced.item === item)?.judged ?? [];
    for (const { met, missed } of judged) {
      for (const named of [met, missed]) {
        const match = named?.class === target ? /^[≤≥](\d+(?:\.\d+)?)$/.exec(named.limit) : null;
        if (match !== null && named !== null) return { value: Number(match[1]), text: named.limit };
      }
    }
  }
  return null;
}
