import type { ReactNode } from "react";
import { Said } from "../said";
import type { FormProps } from "./form";

/** What was written last in an event of a kind, above what is to be done about it; nothing where there is none. */
export function LastSaid({
  file,
  kind,
  title,
}: Pick<FormProps, "file"> & { readonly kind: string; readonly title: string }): ReactNode {
  const last = file.events.findLast((event) => event.kind === kind);
  if (last === undefined) return null;
  return (
    <>
      <h4>{title}</h4>
      <Said text={last.text} />
    </>
  );
}
