import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { Loading } from "../controls/list-states";

/** A page that is fetched when it is opened: what the desk alone needs is not carried to every phone. */
export function later(fetchPage: () => Promise<ComponentType>): ComponentType {
  const Fetched = lazy(async () => ({ default: await fetchPage() }));
  return function LaterPage(): ReactNode {
    return (
      <Suspense fallback={<Loading />}>
        <Fetched />
      </Suspense>
    );
  };
}
