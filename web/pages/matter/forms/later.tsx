import { lazy, type ReactNode, Suspense } from "react";
import { Loading } from "../../../controls/list-states";
import type { FormComponent, FormProps } from "./form";

/** A form that a page fetches when it stands there: the first page of a phone does without. */
export function later(load: () => Promise<FormComponent>): FormComponent {
  const Later = lazy(async () => ({ default: await load() }));
  return function LaterForm(props: FormProps): ReactNode {
    return (
      <Suspense fallback={<Loading />}>
        <Later {...props} />
      </Suspense>
    );
  };
}
