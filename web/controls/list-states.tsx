import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { RequestFailed } from "../client/request";
import { useLanguage } from "../texts/language";

/** Says that something is being read; a screen reader hears it once. */
export function Loading(): ReactNode {
  const { t } = useLanguage();
  return (
    <p className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      {t.state.loading}
    </p>
  );
}

/** Says that a list is empty, and what follows from it. */
export function Empty({ text, hint }: { readonly text: string; readonly hint?: string }): ReactNode {
  return (
    <div className="state state-empty">
      <p>{text}</p>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
    </div>
  );
}

/** Says that something could not be read, why, and offers to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactNode {
  const { t, language } = useLanguage();
  const problem = error instanceof RequestFailed ? error.problem : null;
  const said =
    problem?.status === 404
      ? t.state.notFound
      : problem?.status === 403
        ? t.state.forbidden
        : problem?.status === 0
          ? t.state.unreached
          : ((language === "zh" ? problem?.titleZh : problem?.title) ?? t.state.error);
  return (
    <div className="state state-failed" role="alert">
      <p>{said}</p>
      {problem?.requestId == null ? null : <p className="quiet">{t.state.requestId(problem.requestId)}</p>}
      {problem?.status === 404 || problem?.status === 403 ? (
        <Link className="button" to="/">
          {t.state.home}
        </Link>
      ) : (
        <button type="button" className="button" onClick={retry}>
          {t.state.retry}
        </button>
      )}
    </div>
  );
}

/** What a query has read, or that it is being read or has failed. Old data stay visible while new ones fail. */
export function Loaded<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}
