import {
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  type InfiniteData,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import type {
  ActedOn,
  EventPage,
  List,
  ListPage,
  OpenDoubt,
  ProceedingFile,
  ProceedingKind,
  ProceedingRow,
  PublicReadings,
  PublishedInterviews,
  QuarantineRow,
  SectionDetail,
  SectionRow,
  SectionWarning,
  StatedReading,
  SystemState,
  Task,
  Verdict,
} from "../api-types";
import { request } from "./request";

/** A path with the given parameters; empty ones are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** A list as a whole, page by page. */
async function everyPage<T>(
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<List<T>> {
  const items: T[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const page: ListPage<T> = await request(withQuery(path, { ...query, limit: "200", cursor }), { signal });
    items.push(...page.items);
    cursor = page.next;
  }
  return { items };
}

export const useTasks = (): UseQueryResult<List<Task>> =>
  useQuery({
    queryKey: ["tasks"],
    queryFn: ({ signal }) => everyPage<Task>("/api/v1/tasks", {}, signal),
    refetchInterval: 10_000,
  });

/** One proceeding; an open one is looked at again every few seconds. */
export const useProceeding = (kind: ProceedingKind, id: string, enabled = true): UseQueryResult<ProceedingFile> =>
  useQuery({
    queryKey: [kind, id],
    queryFn: ({ signal }) => request<ProceedingFile>(`/api/v1/${kind}s/${encodeURIComponent(id)}`, { signal }),
    enabled,
    refetchInterval: (query) => (query.state.data?.open === true ? 5_000 : false),
  });

/** Events of a proceeding before one, page by page, asked for by hand alone: what is past does not change. */
export const useEarlierEvents = (
  { kind, id }: ActedOn,
  before: number,
): UseInfiniteQueryResult<InfiniteData<EventPage>> =>
  useInfiniteQuery({
    queryKey: ["events", kind, id, before],
    queryFn: ({ signal, pageParam }) =>
      request<EventPage>(
        withQuery(`/api/v1/${kind}s/${encodeURIComponent(id)}/events`, { before: String(pageParam) }),
        {
          signal,
        },
      ),
    initialPageParam: before,
    getNextPageParam: ({ items, earlier }) => (earlier ? items[0]?.n : undefined),
    enabled: false,
  });

/** What a list of proceedings is narrowed to. */
export interface ListFilter {
  readonly open: "" | "true" | "false";
  readonly phase: string;
  readonly q: string;
}

type Pages<T> = UseInfiniteQueryResult<InfiniteData<T>>;

function usePages<T extends { readonly next: string | null }>(
  path: string,
  query: Readonly<Record<string, string | null>>,
): Pages<T> {
  return useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) => request<T>(withQuery(path, { ...query, cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export const useProceedings = (kind: ProceedingKind, filter: ListFilter): Pages<ListPage<ProceedingRow>> =>
  usePages(`/api/v1/${kind}s`, { open: filter.open, phase: filter.phase, q: filter.q });

export const useQuarantine = (batch: string | null): Pages<ListPage<QuarantineRow>> =>
  usePages("/api/v1/quarantine", { batch });

export const usePublicReadings = (province: string, q: string): Pages<PublicReadings> =>
  usePages("/api/v1/public/readings", { province, q });

export const usePublishedInterviews = (): Pages<PublishedInterviews> => usePages("/api/v1/public/interviews", {});

export const useSections = (q: string, level: string): UseQueryResult<List<SectionRow>> =>
  useQuery({
    queryKey: ["sections", q, level],
    queryFn: ({ signal }) => everyPage<SectionRow>("/api/v1/sections", { q, level }, signal),
  });

export const useSection = (id: string): UseQueryResult<SectionDetail> =>
  useQuery({
    queryKey: ["section", id],
    queryFn: ({ signal }) => request<SectionDetail>(`/api/v1/sections/${encodeURIComponent(id)}`, { signal }),
  });

/** What is stated of a section's values, a few at a time: each takes the room of several lines. */
export const useSectionReadings = (id: string): Pages<ListPage<StatedReading>> =>
  usePages(`/api/v1/sections/${encodeURIComponent(id)}/readings`, { limit: "10" });

export const usePreliminaryVerdicts = (): UseQueryResult<List<Verdict>> =>
  useQuery({
    queryKey: ["verdicts", "preliminary"],
    queryFn: ({ signal }) => everyPage<Verdict>("/api/v1/verdicts", { status: "preliminary" }, signal),
  });

/** The values in doubt that wait for a second person's look. */
export const useDoubts = (): Pages<ListPage<OpenDoubt>> => usePages("/api/v1/doubts", { limit: "20" });

/** Warnings 预警 of a section, or those that stand of all. */
export const useWarnings = (sectionId: string | null): UseQueryResult<List<SectionWarning>> =>
  useQuery({
    queryKey: ["warnings", sectionId],
    queryFn: ({ signal }) =>
      request<List<SectionWarning>>(withQuery("/api/v1/warnings", { section: sectionId }), { signal }),
    retry: false,
  });

/** How many periods were judged by a target or a rule that holds no more. */
export const useOutdated = (): UseQueryResult<{ readonly periods: number }> =>
  useQuery({
    queryKey: ["outdated"],
    queryFn: ({ signal }) => request<{ readonly periods: number }>("/api/v1/outdated-verdicts", { signal }),
    retry: false,
  });

/** The state of the parts behind the pages; asked often while they are starting. */
export const useSystem = (): UseQueryResult<SystemState> =>
  useQuery({
    queryKey: ["system"],
    queryFn: ({ signal }) => request<SystemState>("/api/system", { signal }),
    refetchInterval: (query) => (query.state.data?.ready === true ? 60_000 : 3_000),
    retry: false,
  });
