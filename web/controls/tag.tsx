import type { ReactNode } from "react";

/** A short mark beside a name; its words say what its colour says. */
export function Tag({
  tone = "plain",
  children,
}: {
  readonly tone?: "plain" | "bad" | "warn" | "good" | "info";
  readonly children: ReactNode;
}): ReactNode {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
