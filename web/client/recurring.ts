import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer } from "../api-types";
import { randomKey } from "./random-key";
import { withQuery } from "./reads";
import { request } from "./request";

export type Jobs = Answer<"getJobs">;
/** A job with its turns and last runs. */
export type JobLine = Jobs["items"][number];
export type JobRun = JobLine["runs"][number];
export type Briefs = Answer<"getBriefs">;
export type BriefLine = Briefs["items"][number];
/** 月度分析会材料 of one office and month. */
export type Brief = Answer<"getBriefsUnitIdMonth">;
/** 减负统计 of a month. */
export type Burden = Answer<"getBurden">;
export type BurdenLine = Burden["items"][number];

const JOBS = "/api/v1/jobs";
const JOBS_KEY = ["jobs"] as const;
/** How often jobs are asked for again: while one has not ended, and otherwise. */
const SOON_MS = 1_000;
const LATER_MS = 30_000;

/** Whether a run has not ended. */
export const isUnderWay = ({ state }: JobRun): boolean =>
  state === "asked" || state === "running" || state === "failed";

export const useJobs = (): UseQueryResult<Jobs> =>
  useQuery({
    queryKey: JOBS_KEY,
    queryFn: ({ signal }) => request<Jobs>(JOBS, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ runs }) => runs.some(isUnderWay)) === true ? SOON_MS : LATER_MS,
  });

/** Starts a job by hand. */
export function useStartJob(): UseMutationResult<unknown, Error, JobLine["job"]> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (job) => request(`${JOBS}/${job}/runs`, { method: "POST", key: randomKey() }),
    onSettled: () => client.invalidateQueries({ queryKey: JOBS_KEY }),
  });
}

export const useBriefs = (): UseQueryResult<Briefs> =>
  useQuery({ queryKey: ["briefs"], queryFn: ({ signal }) => request<Briefs>("/api/v1/briefs", { signal }) });

export const useBrief = (unitId: string, month: string): UseQueryResult<Brief> =>
  useQuery({
    queryKey: ["briefs", unitId, month],
    queryFn: ({ signal }) =>
      request<Brief>(`/api/v1/briefs/${encodeURIComponent(unitId)}/${encodeURIComponent(month)}`, { signal }),
  });

export const useBurden = (month: string): UseQueryResult<Burden> =>
  useQuery({
    queryKey: ["burden", month],
    queryFn: ({ signal }) => request<Burden>(withQuery("/api/v1/burden", { month }), { signal }),
  });
