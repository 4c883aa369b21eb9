/** The Temporal CLI whose dev server is run; its data files are tied to the server version inside. */
export const CLI_VERSION = "1.8.2";

/** The server inside that CLI, and the server and schema tool run on Postgres: one version for both. */
export const SERVER_VERSION = "1.31.2";

/** The schema versions that server 1.31.2 expects on Postgres (schema/postgresql/v12/version.go). */
export const SCHEMA_VERSIONS = { temporal: "1.19", visibility: "1.14" } as const;

/** A program named by local/temporal/go.mod; the Go build calls the file so. */
export type Tool = "temporal" | "server" | "sql";

/** What is to be run: the one-process dev server, or the real server on Postgres. */
export type Topology = "dev" | "postgres";

/** Only these are built for a topology. */
export const TOOLS_OF: Readonly<Record<Topology, readonly Tool[]>> = {
  dev: ["temporal"],
  postgres: ["server", "sql"],
};

/** The Go package of each tool. */
export const GO_PACKAGE: Readonly<Record<Tool, string>> = {
  temporal: "github.com/temporalio/cli/cmd/temporal",
  server: "go.temporal.io/server/cmd/server",
  sql: "go.temporal.io/server/cmd/tools/sql",
};

/** The names under which Temporal's own releases put the tools on PATH (`server` and `sql` alone would be anybody's). */
export const NAME_ON_PATH: Readonly<Record<Tool, string>> = {
  temporal: "temporal",
  server: "temporal-server",
  sql: "temporal-sql-tool",
};

/** Where the binaries that were found lie. */
export type Binaries = Readonly<Partial<Record<Tool, string>>>;

/**
 * The server version that `--version` of a tool speaks of, or null.
 * The CLI prints `temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)`, the others `temporal version 1.31.2`.
 */
export function serverVersionOf(tool: Tool, output: string): string | null {
  const pattern = tool === "temporal" ? /\(Server (\d+\.\d+\.\d+[^,)\s]*)/ : /\bversion v?(\d+\.\d+\.\d+\S*)/;
  return pattern.exec(output)?.[1] ?? null;
}
