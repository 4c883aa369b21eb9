import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Import, ListPage } from "../api-types";
import { request } from "./request";

const IMPORTS = ["imports"] as const;
const POLL_MS = 700;
const runs = ({ finishedAt }: Import): boolean => finishedAt === null;

/** Follows one import by its server-sent events; true once they can't be had, so that it is asked for instead. */
function useProgress(id: string | null): boolean {
  const client = useQueryClient();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (id === null) return;
    const events = new EventSource(`/api/v1/imports/${encodeURIComponent(id)}/events`);
    events.addEventListener("progress", ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Import;
      client.setQueryData<ListPage<Import>>(IMPORTS, (list) =>
        list === undefined
          ? undefined
          : { ...list, items: list.items.map((item) => (item.id === told.id ? told : item)) },
      );
      if (!runs(told)) events.close();
    });
    events.addEventListener("error", () => {
      // A stream that only was cut is opened again by the browser.
      if (events.readyState === EventSource.CLOSED) setBroken(true);
    });
    return () => events.close();
  }, [client, id]);
  return broken;
}

/** The newest imports; the newest that runs is followed as it goes on, others are looked at often. */
export function useImports(): UseQueryResult<ListPage<Import>> {
  const [running, setRunning] = useState<readonly string[]>([]);
  const broken = useProgress(running[0] ?? null);
  const query = useQuery({
    queryKey: IMPORTS,
    queryFn: ({ signal }) => request<ListPage<Import>>("/api/v1/imports", { signal }),
    refetchInterval: running.length > 1 || (broken && running.length > 0) ? POLL_MS : false,
  });
  const now = (query.data?.items ?? []).filter(runs).map(({ id }) => id);
  if (now.join() !== running.join()) setRunning(now);
  return query;
}
