import { parse } from "yaml";
import { z } from "zod";
import { COMMANDS } from "../../cli/commands";
import { readEnvironment, ENVIRONMENT } from "../../cli/environment";
import { ROLE_NAMES, ROLES } from "../../db/migrate/roles";

/** What is compared: the compose file, the image's recipe, the example of `.env`, and how local/ sets Temporal up. */
export interface Deployment {
  readonly compose: string;
  readonly dockerfile: string;
  readonly envExample: string;
  /** Text that names every environment name the Temporal server and its schema tool are given by us. */
  readonly temporalNames: string;
}

const words = z.array(z.string());
const condition = z.enum(["service_started", "service_healthy", "service_completed_successfully"]);

const SERVICE = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.literal("."), target: z.string() }).optional(),
  command: words.optional(),
  entrypoint: words.optional(),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.strictObject({ condition })).default({}),
  healthcheck: z
    .strictObject({ test: words, interval: z.string(), timeout: z.string(), retries: z.number().int() })
    .optional(),
  configs: z.array(z.strictObject({ source: z.string(), target: z.string() })).default([]),
  volumes: words.default([]),
  ports: words.default([]),
  profiles: words.default([]),
  restart: z.enum(["no", "unless-stopped"]),
  deploy: z.strictObject({ replicas: z.number().int() }).optional(),
  init: z.boolean().optional(),
  security_opt: words.optional(),
  shm_size: z.string().optional(),
  stop_grace_period: z.string().optional(),
});

const COMPOSE = z
  .object({
    services: z.record(z.string(), SERVICE),
    configs: z.record(z.string(), z.strictObject({ content: z.string() })).default({}),
    volumes: z.record(z.string(), z.null()).default({}),
  })
  .catchall(z.unknown());

type Compose = z.output<typeof COMPOSE>;
type Service = z.output<typeof SERVICE>;

/** What `openssl rand -hex 32` gives: good as a password and as a key. */
const FILLED_IN = "0a".repeat(32);

/** Names that `.env.example` offers, with what stands there. */
function offered(envExample: string): Map<string, string> {
  const lines = envExample.split("\n").filter((line) => /^[A-Z_]+=/.test(line));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/**
 * Puts values for `${NAME:?}` and `${NAME:-default}` as compose does; `$$` is a dollar sign. What must be there and is
 * empty in the example gets what an operator fills in.
 */
function interpolated(compose: string, values: ReadonlyMap<string, string>, faults: string[]): string {
  return compose.replace(
    /\$\$|\$\{([A-Z_]+)(?::([?-])([^}]*))?\}/g,
    (whole, name: string | undefined, kind: string | undefined, fallback: string | undefined) => {
      if (name === undefined) return "$";
      const value = values.get(name);
      if (value === undefined) faults.push(`\${${name}} is not in .env.example`);
      if (value === undefined || value !== "") return value ?? whole;
      return kind === "-" ? (fallback ?? "") : FILLED_IN;
    },
  );
}

/** What does not fit together in a deployment; empty when all does. */
export function composeFaults({ compose, dockerfile, envExample, temporalNames }: Deployment): readonly string[] {
  const faults: string[] = [];
  const document: unknown = parse(interpolated(compose, offered(envExample), faults), { merge: true });
  const result = COMPOSE.safeParse(document);
  if (!result.success) {
    return [...faults, ...result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)];
  }
  const targets = new Set([...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1]));
  for (const [name, service] of Object.entries(result.data.services)) {
    const target = service.build?.target;
    if (target !== undefined && !targets.has(target)) faults.push(`${name}: the Dockerfile has no target ${target}`);
    const own = target === "heqing" ? ownFaults(service) : [];
    const temporal =
      target === "temporal" ? unknownNames(service, (key) => new RegExp(`\\b${key}\\b`).test(temporalNames)) : [];
    faults.push(...[...own, ...temporal, ...wiringFaults(service, result.data)].map((fault) => `${name}: ${fault}`));
  }
  return [...faults, ...passwordFaults(result.data), ...reachFaults(result.data), ...imageFaults(dockerfile)];
}

const unknownNames = (service: Service, known: (key: string) => boolean): readonly string[] =>
  Object.keys(service.environment)
    .filter((key) => !known(key))
    .map((key) => `environment name ${key} has no effect`);

/** A service of ours: its command exists and the program itself accepts its environment. */
function ownFaults(service: Service): readonly string[] {
  const faults = [...unknownNames(service, (key) => key in ENVIRONMENT)];
  const command = service.command?.[0] ?? "none";
  if (!(command in COMMANDS)) faults.push(`there is no command ${command}`);
  try {
    readEnvironment(service.environment);
  } catch (error) {
    faults.push((error as Error).message);
  }
  const address = service.environment.DATABASE_URL ?? "";
  const login = URL.canParse(address) ? new URL(address).username : undefined;
  if (login !== undefined && !(Object.values(ROLES) as string[]).includes(login)) faults.push(`${login} is no role`);
  return faults;
}

/** Services, volumes and configurations that are referred to must be there and must be able to do what is awaited. */
function wiringFaults(service: Service, { services, volumes, configs }: Compose): readonly string[] {
  const faults: string[] = [];
  for (const [name, { condition: awaited }] of Object.entries(service.depends_on)) {
    const other = services[name];
    if (other === undefined) faults.push(`waits for ${name}, which is no service`);
    else if (awaited === "service_healthy" && other.healthcheck === undefined)
      faults.push(`${name} has no health check`);
    else if (awaited === "service_completed_successfully" && other.restart !== "no") faults.push(`${name} never ends`);
  }
  for (const volume of service.volumes) {
    const name = volume.slice(0, volume.indexOf(":"));
    // A path is a folder of the machine itself.
    if (!/^[./]/.test(name) && !(name in volumes)) faults.push(`volume ${name} is not declared`);
  }
  for (const { source } of service.configs) if (!(source in configs)) faults.push(`config ${source} is not declared`);
  return faults;
}

/** Settings that a deployment must be able to give, and what must not stand open. */
function reachFaults({ services }: Compose): readonly string[] {
  const faults: string[] = [];
  const api = ["TRUSTED_PROXIES", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"];
  for (const [part, names] of Object.entries({ api, worker: ["SMTP_URL", "MAIL_FROM", "SOURCE_FOLDER"] })) {
    for (const name of names)
      if (!(name in (services[part]?.environment ?? {}))) faults.push(`${part}: ${name} is not passed`);
  }
  for (const part of ["api", "worker", "relay"]) faults.push(...healthFaults(part, services[part]));
  const { worker } = services;
  const folder = worker?.environment.SOURCE_FOLDER;
  if (folder !== undefined && worker?.volumes.some((volume) => volume.endsWith(`:${folder}:ro`)) !== true)
    faults.push(`worker: nothing is mounted at ${folder} to be read alone`);
  for (const [name, { command, ports, profiles }] of Object.entries(services)) {
    if (command?.[0] !== "mail-catcher") continue;
    if (profiles.length === 0) faults.push(`${name}: the mail catcher starts without a profile`);
    for (const port of ports) {
      if (!port.startsWith("127.0.0.1:")) faults.push(`${name}: ${port} is open to other machines`);
    }
  }
  return faults;
}

/** Health and metrics of a part are told to the other services, at a known port, and to no other machine. */
function healthFaults(part: string, service: Service | undefined): readonly string[] {
  const { HEALTH_HOST: host, HEALTH_PORT: port } = service?.environment ?? {};
  const faults = host === "0.0.0.0" && port !== undefined ? [] : [`${part}: its health is told to no other service`];
  const published = (service?.ports ?? []).filter((mapping) => mapping.split(":").at(-1) === port);
  return [...faults, ...published.map((mapping) => `${part}: ${mapping} publishes health and metrics`)];
}

/** Nothing in the image of ours may be written by the user who runs it. */
function imageFaults(dockerfile: string): readonly string[] {
  const ours = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));
  const given = /^(RUN .*\b(chown|chmod)\b.*|COPY .*--chown.*)$/m.exec(ours);
  const user = /^USER (\S+)$/m.exec(ours)?.[1] ?? "root";
  return [
    ...(given === null ? [] : [`the image's code is given away: ${given[0]}`]),
    ...(user === "root" ? ["the image runs as root"] : []),
  ];
}

/** The passwords given to bootstrap are those of all roles. */
function passwordFaults({ configs }: Compose): readonly string[] {
  const given = Object.keys(JSON.parse(configs.passwords?.content ?? "{}") as object).sort();
  const roles = [...ROLE_NAMES].sort();
  return given.join() === roles.join() ? [] : [`passwords: expected ${roles.join(", ")}, got ${given.join(", ")}`];
}
