import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { Loading } from "../controls/list-states";

/** A page, or a form, that is fetched when it is opened: what the desk alone needs is not carried to every phone. */
export function later<Given extends object = object>(
  fetchPage: () => Promise<ComponentType<Given>>,
): (given: Given) => ReactNode {
  const Fetched: ComponentType<Given> = lazy(async () => ({ default: await fetchPage() }));
  return function LaterPage(given: Given): ReactNode {
    return (
      <Suspense fallback={<Loading />}>
        <Fetched {...given} />
      </Suspense>
    );
  };
}
