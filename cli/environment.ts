import { z } from "zod";
import { HeqingError } from "../domain/errors";
import { LOG_LEVELS } from "../telemetry/logger";

/** One environment name: its meaning for operators, its default, and what it must look like. */
export interface EnvironmentEntry<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  /** What is used when the name is absent, in words where it is computed. */
  readonly fallback: string;
  readonly meaning: string;
}

const entry = <Schema extends z.ZodType>(
  schema: Schema,
  fallback: string,
  meaning: string,
): EnvironmentEntry<Schema> => ({
  schema,
  fallback,
  meaning,
});

const port = z.coerce
  .number("a port number from 1 to 65535")
  .int("a port number from 1 to 65535")
  .min(1, "a port number from 1 to 65535")
  .max(65_535, "a port number from 1 to 65535");
const url = (...schemes: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)),
      `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`,
    );
const postgres = url("postgres", "postgresql");
const folder = z.string().min(1, "a folder");
const seconds = z.coerce
  .number("a number of seconds")
  .min(0, "a number of seconds, 0 or more")
  .max(3_600, "at most 3600 seconds");
const perMinute = z.coerce
  .number("a number of requests a minute")
  .int("a whole number of requests a minute")
  .min(0, "a number of requests a minute, 0 = without a limit")
  .max(10_000_000, "at most 10000000 requests a minute");
const yesNo = z.enum(["1", "0", "true", "false"], "1 or 0").transform((word) => word === "1" || word === "true");
const text = z.string();

/** Every name the program reads. A name that is not here has no effect. */
export const ENVIRONMENT = {
  PORT: entry(port.default(8080), "8080", "Port of the pages and the API; the only fixed port of `npm start`."),
  HOST: entry(
    text.default("127.0.0.1"),
    "127.0.0.1",
    "Address the pages and the API listen on: this machine alone, unless another is named (0.0.0.0 = every machine that reaches this one).",
  ),
  HEALTH_PORT: entry(
    port.optional(),
    "a free one",
    "Port of /healthz, /readyz and /metrics of `heqing api`, `heqing worker` and `heqing relay`.",
  ),
  HEALTH_HOST: entry(text.default("127.0.0.1"), "127.0.0.1", "Address the health port listens on."),
  TRUSTED_PROXIES: entry(
    z.coerce.number("a number of hops").int("a whole number of hops").min(0).max(10).default(0),
    "0",
    "How many reverse proxies stand in front of the API. With 0 no forwarded address is believed.",
  ),
  RATE_LIMIT_ACCOUNT: entry(
    perMinute.default(6_000),
    "6000",
    "Requests a minute of one account, and as many at once; 0 = without a limit.",
  ),
  RATE_LIMIT_ADDRESS: entry(
    perMinute.default(30_000),
    "30000",
    "Requests a minute of all accounts behind one address, and as many at once; 0 = without a limit.",
  ),
  RATE_LIMIT_STRANGER: entry(
    perMinute.default(6_000),
    "6000",
    "Requests a minute from one address without signing in, and as many at once; 0 = without a limit.",
  ),
  DATABASE_URL: entry(
    postgres.optional(),
    "the embedded Postgres",
    "Login of this process in Postgres (each part has a role of its own).",
  ),
  DATABASE_OWNER_URL: entry(
    postgres.optional(),
    "the embedded Postgres",
    "Login of the owner role: for `heqing migrate`, and for commands that act as an account (`--as`).",
  ),
  DATABASE_SUPERUSER_URL: entry(
    postgres.optional(),
    "the embedded Postgres",
    "Login of an administrator, for `heqing bootstrap` only, once.",
  ),
  DATABASE_POOL: entry(
    z.coerce.number("a number of connections").int("a whole number of connections").min(1).max(200).default(10),
    "10",
    "Largest number of database connections of one process.",
  ),
  SECRETS_KEY: entry(
    z
      .string()
      .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64"))
      .refine((key) => key.length === 32, "32 bytes in hex or base64 (openssl rand -hex 32)")
      .optional(),
    "`secrets-key` in the data folder, made when missing",
    "Key that encrypts the secrets of second factors in the book. Every `heqing api` of one book needs the same; without it nobody who has a second factor gets in.",
  ),
  OIDC_ISSUER: entry(
    url("https", "http").optional(),
    "–",
    "Identity provider (OpenID Connect) as a second way to sign in; needs the three names below. http on this machine alone.",
  ),
  OIDC_CLIENT_ID: entry(text.optional(), "–", "Id that the provider knows this system by."),
  OIDC_CLIENT_SECRET: entry(text.optional(), "–", "Secret that goes with it."),
  OIDC_NAME: entry(text.min(1).default("统一身份认证"), "统一身份认证", "What people call the provider."),
  HEQING_DATA: entry(
    folder.optional(),
    "`.heqing` in the checkout",
    "Folder of everything `npm start` keeps: database, mail, logs, ports, passwords.",
  ),
  HEQING_CACHE: entry(
    folder.optional(),
    "the user's cache folder",
    "Folder of the Temporal server binary, shared by checkouts.",
  ),
  SMTP_URL: entry(
    url("smtp", "smtps").optional(),
    "the mail catcher of `npm start`",
    "Mail server that takes notices.",
  ),
  MAIL_FROM: entry(text.min(3).default("河清 <heqing@localhost>"), "河清 <heqing@localhost>", "Sender of mail."),
  SOURCE_FOLDER: entry(
    folder.optional(),
    "none",
    "Folder of `heqing worker` below which the folders that sources watch lie, one for each; nothing is ever changed or deleted there.",
  ),
  CHANNEL_FOLDER: entry(
    folder.optional(),
    "none: such messages are refused, and a person telephones",
    "Folder into which `heqing worker` writes what would go by SMS and by 浙政钉, a message a line.",
  ),
  BOUNCE_PORT: entry(
    port.optional(),
    "off; a free one under `npm start`",
    "SMTP port of `heqing worker` that takes reports of messages that came back 退信; the mail servers of BOUNCE_HOST pass them on to it.",
  ),
  BOUNCE_HOST: entry(
    text.min(1).optional(),
    "the host of PUBLIC_URL",
    "Mail domain of the addresses (bounce+…@…) to which such reports are sent.",
  ),
  BOUNCE_LISTEN_ON: entry(text.default("127.0.0.1"), "127.0.0.1", "Address that the port for such reports listens on."),
  PUBLIC_URL: entry(
    url("http", "https").optional(),
    "http://localhost:PORT",
    "Address of the pages as people type it; links in mail begin with it.",
  ),
  LOG_LEVEL: entry(
    z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
    "info",
    "How much is logged.",
  ),
  SHUTDOWN_GRACE_SECONDS: entry(
    seconds.default(10),
    "10",
    "How long a part may finish what it does before it is ended by force.",
  ),
  DEMO_LADDER: entry(
    text.min(1).optional(),
    "that of the scheme",
    "Family of ladders that invented sections follow in place of their scheme's: `fast` counts in seconds. For demonstrations alone.",
  ),
  DEBUG_POINT: entry(
    z.enum(["advance-committed", "mail-accepted"], "advance-committed or mail-accepted").optional(),
    "–",
    "For tests of crashes alone: the point at which `heqing worker` ends itself by kill -9.",
  ),
  DEMO: entry(
    yesNo.default(true),
    "1",
    "Whether the embedded database is filled with the demonstration county (演示县). No effect with DATABASE_URL.",
  ),
  TEMPORAL_ADDRESS: entry(
    text.min(3).optional(),
    "the server of `npm start`",
    "Address host:port of a Temporal cluster or Temporal Cloud.",
  ),
  TEMPORAL_NAMESPACE: entry(text.min(1).default("heqing"), "heqing", "Namespace of all workflows."),
  TEMPORAL_PROFILE: entry(text.optional(), "–", "Profile of the Temporal configuration file."),
  TEMPORAL_CONFIG_FILE: entry(text.optional(), "–", "Temporal configuration file (TOML)."),
  TEMPORAL_API_KEY: entry(text.optional(), "–", "API key of Temporal Cloud; implies TLS."),
  TEMPORAL_TLS: entry(text.optional(), "–", "Whether the connection to Temporal is encrypted."),
  TEMPORAL_TLS_CLIENT_CERT_PATH: entry(text.optional(), "–", "Client certificate, as a file."),
  TEMPORAL_TLS_CLIENT_CERT_DATA: entry(text.optional(), "–", "Client certificate, as text."),
  TEMPORAL_TLS_CLIENT_KEY_PATH: entry(text.optional(), "–", "Client key, as a file."),
  TEMPORAL_TLS_CLIENT_KEY_DATA: entry(text.optional(), "–", "Client key, as text."),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: entry(text.optional(), "–", "Certificate authority of the server, as a file."),
  TEMPORAL_TLS_SERVER_CA_CERT_DATA: entry(text.optional(), "–", "Certificate authority of the server, as text."),
  TEMPORAL_TLS_SERVER_NAME: entry(text.optional(), "–", "Server name expected in the certificate."),
  TEMPORAL_TLS_DISABLE_HOST_VERIFICATION: entry(text.optional(), "–", "Skips the check of the server's name."),
} as const satisfies Record<string, EnvironmentEntry>;

type Entries = typeof ENVIRONMENT;
const SCHEMA = z.object(
  Object.fromEntries(Object.entries(ENVIRONMENT).map(([name, { schema }]) => [name, schema])) as {
    [Name in keyof Entries]: Entries[Name]["schema"];
  },
);

/** The checked environment. */
export type Environment = z.output<typeof SCHEMA>;

/**
 * Reads and checks the environment. An empty value counts as absent.
 * @throws HeqingError ENVIRONMENT_INVALID: one sentence naming each wrong setting, never its value (it may be a secret)
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const given = Object.fromEntries(
    Object.keys(ENVIRONMENT).map((name) => [name, source[name] === "" ? undefined : source[name]]),
  );
  const result = SCHEMA.safeParse(given);
  if (result.success) return result.data;
  const wrong = new Map(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const sentence = [...wrong].map(([name, expected]) => `${name} should be ${expected}`).join("; ");
  throw new HeqingError("ENVIRONMENT_INVALID", `${sentence}.`, { fields: { names: [...wrong.keys()] } });
}

/** A setting this command can't do without. @throws HeqingError ENVIRONMENT_INVALID */
export function required<Name extends keyof Environment>(
  environment: Environment,
  name: Name,
): NonNullable<Environment[Name]> {
  const value = environment[name];
  if (value !== undefined && value !== null) return value as NonNullable<Environment[Name]>;
  const { meaning } = ENVIRONMENT[name];
  throw new HeqingError("ENVIRONMENT_INVALID", `${name} is not set (${meaning.replace(/\.$/, "")}).`, {
    fields: { names: [name] },
  });
}
