import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import type { Answer, List, ListPage } from "../api-types";
import { withQuery } from "./reads";
import { request } from "./request";

/** A line of the audit log. */
export type AuditLine = Answer<"getAudit">["items"][number];

/** What the log is narrowed to; empty = not narrowed. */
export const AUDIT_FIELDS = ["from", "to", "kind", "account", "address", "requestId"] as const;
export type AuditFilter = Readonly<Record<(typeof AUDIT_FIELDS)[number], string>>;

type Pages<T> = UseInfiniteQueryResult<InfiniteData<ListPage<T>>>;

function usePages<T>(path: string, query: Readonly<Record<string, string>>): Pages<T> {
  return useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) =>
      request<ListPage<T>>(withQuery(path, { ...query, cursor: pageParam }), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

export const useAudit = (filter: AuditFilter): Pages<AuditLine> => usePages("/api/v1/audit", filter);

/** Where the same lines are got as a sheet. */
export const auditSheet = (filter: AuditFilter, format: "csv" | "xlsx"): string =>
  withQuery(`/api/v1/audit/export.${format}`, filter);

/** An account as a line of the list. */
export type AccountLine = Answer<"getAccounts">["items"][number];
export type AccountFilter = Readonly<Record<"q" | "role" | "active", string>>;

const ACCOUNTS = "/api/v1/accounts";
export const useAccounts = (filter: AccountFilter): Pages<AccountLine> => usePages(ACCOUNTS, filter);

type Unit = Answer<"getUnits">["items"][number];
export const useUnits = (): UseQueryResult<List<Unit>> =>
  useQuery({ queryKey: ["units"], queryFn: ({ signal }) => request<List<Unit>>("/api/v1/units", { signal }) });

/** A change after which every list is read again. */
function useChange<Result, Input>(work: (input: Input) => Promise<Result>): UseMutationResult<Result, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: work,
    onSettled: () =>
      Promise.all([ACCOUNTS, PROPOSALS, POSTS].map((path) => client.invalidateQueries({ queryKey: [path] }))),
  });
}

/** Ends an account, made of the version that was read. */
export const useAccountEnd = ({ id, version }: AccountLine): UseMutationResult<unknown, Error, void> =>
  useChange(() => request(`${ACCOUNTS}/${id}`, { method: "PATCH", body: { active: false }, ifMatch: `"${version}"` }));

/** What is done to an account at once. */
export type AccountCare = "sign-out-everywhere" | "unlock";
export const useAccountCare = ({ id }: AccountLine): UseMutationResult<unknown, Error, AccountCare> =>
  useChange((care) => request(`${ACCOUNTS}/${id}/${care}`, { method: "POST" }));

const PROPOSALS = "/api/v1/proposals";
/** A proposal as administrators see it. */
export type Proposal = Answer<"getProposals">["items"][number];
export const useProposals = (open: boolean): Pages<Proposal> => usePages(PROPOSALS, open ? { open: "true" } : {});

/** What is proposed, by the words of the API. */
export type NewProposal = { readonly kind: Proposal["kind"]; readonly reason: string } & Readonly<
  Record<string, unknown>
>;
export const usePropose = (): UseMutationResult<Proposal, Error, NewProposal> =>
  useChange((body) => request<Proposal>(PROPOSALS, { method: "POST", body }));

/** What an administrator says to a proposal. */
export type Saying = { readonly verb: "confirm" | "withdraw" } | { readonly verb: "refuse"; readonly reason: string };
export const useSaying = ({ id }: Proposal): UseMutationResult<Proposal, Error, Saying> =>
  useChange(({ verb, ...body }) =>
    request<Proposal>(`${PROPOSALS}/${id}/${verb}`, verb === "refuse" ? { method: "POST", body } : { method: "POST" }),
  );

const POSTS = "/api/v1/posts";
/** A post with its holders. */
export type Post = Answer<"getPosts">["items"][number];
export const usePosts = (q: string): UseQueryResult<List<Post>> =>
  useQuery({ queryKey: [POSTS, q], queryFn: ({ signal }) => request<List<Post>>(withQuery(POSTS, { q }), { signal }) });

export type Person = Answer<"getPersons">["items"][number];
export const usePersons = (q: string): UseQueryResult<List<Person>> =>
  useQuery({
    queryKey: ["persons", q],
    queryFn: ({ signal }) => request<List<Person>>(withQuery("/api/v1/persons", { q }), { signal }),
    enabled: q !== "",
  });
