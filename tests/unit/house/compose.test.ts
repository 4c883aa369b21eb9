import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { composeFaults, type Deployment } from "../../house/compose";
import { ROOT } from "../../house/folder";

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

const OURS: Deployment = {
  compose: read("docker-compose.yml"),
  dockerfile: read("Dockerfile"),
  envExample: read(".env.example"),
  temporalNames: read("local/temporal/postgres-server.ts") + read("local/temporal/postgres-schema.ts"),
};

const HEALTH = `      HEALTH_HOST: 0.0.0.0\n      HEALTH_PORT: "9090"\n`;

/** Our deployment with one text exchanged for another in one of its files. */
function changed(file: keyof Deployment, from: string, to: string): Deployment {
  expect(OURS[file]).toContain(from);
  return { ...OURS, [file]: OURS[file].replace(from, to) };
}

describe("the compose file starts what npm start starts", () => {
  it("and every name, command, target and role in it is ours", () => {
    expect(composeFaults(OURS)).toEqual([]);
  });

  it("and a folder of the machine may be named for the sources", () => {
    expect(composeFaults(changed("envExample", "SOURCE_FOLDER=", "SOURCE_FOLDER=/srv/heqing"))).toEqual([]);
  });

  it("as separate services, two of them workers", () => {
    const { services } = parse(OURS.compose, { merge: true }) as { services: Record<string, { deploy?: unknown }> };
    expect(Object.keys(services).sort()).toEqual(
      ["api", "bootstrap", "mail", "migrate", "postgres", "relay", "temporal", "temporal-namespace"]
        .concat("temporal-schema", "worker")
        .sort(),
    );
    expect(services.worker?.deploy).toEqual({ replicas: 2 });
  });

  it("and whoever needs the namespace waits until it is made", () => {
    const { services } = parse(OURS.compose, { merge: true }) as {
      services: Record<string, { command: unknown; depends_on: object }>;
    };
    expect(services["temporal-namespace"]?.command).toEqual(["temporal", "namespace"]);
    for (const part of ["worker", "relay"]) {
      expect(services[part]?.depends_on).toMatchObject({
        "temporal-namespace": { condition: "service_completed_successfully" },
      });
    }
  });

  it("and everything the Dockerfile copies is there", () => {
    const copied = [...OURS.dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      (line) => line[1]?.split(" ") ?? [],
    );
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each<[keyof Deployment, string, string, string]>([
    ["compose", "DATABASE_OWNER_URL:", "DATABASE_OWNER:", "environment name DATABASE_OWNER has no effect"],
    ["compose", 'PORT: "8080"', 'PORT: "http"', "PORT should be a port number"],
    ["compose", "command: [relay]", "command: [carrier]", "there is no command carrier"],
    ["compose", "target: heqing", "target: engine", "the Dockerfile has no target engine"],
    ["dockerfile", "AS temporal\n", "AS clock\n", "the Dockerfile has no target temporal"],
    ["compose", "heqing_relay:", "postgres:", "postgres is no role"],
    ["compose", "POSTGRES_SEEDS:", "POSTGRES_HOST:", "environment name POSTGRES_HOST has no effect"],
    ["compose", "      migrate: {", "      migration: {", "waits for migration, which is no service"],
    ["compose", 'restart: "no"\n    command: [migrate]', "command: [migrate]", "migrate never ends"],
    ["compose", "volumes: [mail:", "volumes: [letters:", "volume letters is not declared"],
    [
      "compose",
      "healthcheck:\n      test: [CMD, pg_isready",
      "health:\n      test: [CMD, pg_isready",
      "Unrecognized key",
    ],
    ["compose", '        "sequencer"', '        "sequencers"', "passwords: expected"],
    ["compose", '      TRUSTED_PROXIES: "${TRUSTED_PROXIES:-0}"\n', "", "api: TRUSTED_PROXIES is not passed"],
    ["compose", '      OIDC_CLIENT_SECRET: "${OIDC_CLIENT_SECRET:-}"\n', "", "api: OIDC_CLIENT_SECRET is not passed"],
    ["compose", '      MAIL_FROM: "${MAIL_FROM:-}"\n', "", "worker: MAIL_FROM is not passed"],
    ["compose", "      SOURCE_FOLDER: /var/lib/heqing/sources\n", "", "worker: SOURCE_FOLDER is not passed"],
    ["compose", ":/var/lib/heqing/sources:ro", ":/var/lib/heqing/sources", "worker: nothing is mounted at"],
    ["compose", ":/var/lib/heqing/sources:ro", ":/sources:ro", "worker: nothing is mounted at"],
    ["compose", "  mail:\n  sources:\n", "  mail:\n", "volume sources is not declared"],
    ["compose", `${HEALTH}    ports:`, "    ports:", "api: its health is told to no other service"],
    ["compose", `${HEALTH}    volumes:`, "    volumes:", "worker: its health is told to no other service"],
    ["compose", `      HEALTH_HOST: 0.0.0.0\n`, "", "api: its health is told to no other service"],
    ["compose", `["8080:8080"]`, `["8080:8080", "9090:9090"]`, "api: 9090:9090 publishes health and metrics"],
    ["envExample", "SOURCE_FOLDER=", "SOURCES=", "${SOURCE_FOLDER} is not in .env.example"],
    ["compose", "    profiles: [trial]\n", "", "the mail catcher starts without a profile"],
    ["compose", '"127.0.0.1:8025:8025"', '"8025:8025"', "8025:8025 is open to other machines"],
    ["dockerfile", "ENV HEQING_DATA", "RUN chown -R heqing: dist\nENV HEQING_DATA", "the image's code is given away"],
    ["dockerfile", "USER heqing\n", "", "the image runs as root"],
    ["envExample", "API_PASSWORD=", "API_PASS=", "${API_PASSWORD} is not in .env.example"],
  ])("and in %s, %j made %j is seen", (file, from, to, fault) => {
    expect(composeFaults(changed(file, from, to)).join("\n")).toContain(fault);
  });
});
