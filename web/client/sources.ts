import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer } from "../api-types";
import { randomKey } from "./random-key";
import { request } from "./request";

export type Sources = Answer<"getSources">;
/** A source of monitoring data as it stands. */
export type SourceLine = Sources["items"][number];

const PATH = "/api/v1/sources";
const KEY = ["sources"] as const;

export const useSources = (): UseQueryResult<Sources> =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<Sources>(PATH, { signal }) });

/** Switches a source off or on. */
export function useSourceSwitch(): UseMutationResult<
  unknown,
  Error,
  { readonly id: string; readonly paused: boolean }
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, paused }) =>
      request(`${PATH}/${id}/${paused ? "pause" : "resume"}`, { method: "POST", key: randomKey() }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
