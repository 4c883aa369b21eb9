import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ListPage } from "../api-types";
import { useLanguage } from "../texts/language";
import { Empty, Failed, Loading } from "./list-states";

/** A list read page by page, with its "more" button and its states. */
export function Paged<T, P extends ListPage<T>>({
  query,
  empty,
  children,
}: {
  readonly query: UseInfiniteQueryResult<InfiniteData<P>>;
  readonly empty: string;
  readonly children: (items: readonly T[]) => ReactNode;
}): ReactNode {
  const { t } = useLanguage();
  if (query.data === undefined) {
    return query.error === null ? <Loading /> : <Failed error={query.error} retry={() => void query.refetch()} />;
  }
  const items = query.data.pages.flatMap((page): readonly T[] => page.items);
  if (items.length === 0) return <Empty text={empty} />;
  return (
    <>
      {children(items)}
      <p className="more">
        <span className="quiet" role="status">
          {t.state.shown(items.length)}
        </span>
        {query.hasNextPage ? (
          <button
            type="button"
            className="button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {query.isFetchingNextPage ? t.state.loadingMore : t.state.more}
          </button>
        ) : null}
      </p>
    </>
  );
}
