import { ENVIRONMENT } from "../../cli/environment";

type Source = Readonly<Record<string, string | undefined>>;

/** Names of the system that a Node process may need; everything else stays out, the caller's secrets with it. */
const OF_THE_SYSTEM = [
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
];

/** What each part is told anew, so that a caller's value never reaches it. */
const SET_BY_US = new Set(["PORT", "HEALTH_PORT", "DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_SUPERUSER_URL"]);

/** The environment of a Node part: the system's names, our own settings as given, and what this start decided. */
export function childEnvironment(source: Source, decided: Source): Record<string, string> {
  const ours = Object.keys(ENVIRONMENT).filter((name) => !SET_BY_US.has(name));
  const taken = [...OF_THE_SYSTEM, ...ours].map((name) => [name, source[name]] as const);
  const all = [...taken, ["NODE_ENV", source["NODE_ENV"] ?? "production"] as const, ...Object.entries(decided)];
  return Object.fromEntries(
    all.filter((pair): pair is readonly [string, string] => pair[1] !== undefined && pair[1] !== ""),
  );
}
