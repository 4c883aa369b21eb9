import { join } from "node:path";
import { DATABASES, ROLES, ROLE_NAMES, type Role, type RolePasswords } from "../../db/migrate/roles";
import type { Connection } from "../../cli/connection";
import type { Environment } from "../../cli/environment";
import type { Ports } from "./ports";
import type { ProcessRecord } from "./process-record";

const HOST = "127.0.0.1";

/** Everything one start has decided, before a part is started. */
export interface Plan {
  readonly checkout: string;
  readonly dataFolder: string;
  readonly environment: Environment;
  readonly ports: Ports;
  /** Address of the administrator of Postgres. */
  readonly administrator: string;
  readonly passwords: RolePasswords;
  /** host:port, null where no Temporal server is wanted. */
  readonly temporalAddress: string | null;
  /** Page of our own Temporal server, where it has one. */
  readonly temporalPage: string | null;
}

/** Address of a role's login in one of our databases, on the administrator's server. */
export function databaseUrl(
  plan: Pick<Plan, "administrator" | "passwords">,
  role: Role,
  database: string = DATABASES.book,
): string {
  const url = new URL(plan.administrator);
  url.username = ROLES[role];
  url.password = plan.passwords[role];
  url.pathname = `/${database}`;
  return url.href;
}

/** The mail server parts send to. */
export const smtpUrl = ({ environment, ports }: Plan): string => environment.SMTP_URL ?? `smtp://${HOST}:${ports.smtp}`;

/** Address of the pages on this machine. */
export const pagesUrl = ({ environment }: Plan): string => `http://localhost:${environment.PORT}`;

/** What every Node part is told. */
export function sharedSettings(plan: Plan): Record<string, string | undefined> {
  return {
    HEQING_DATA: plan.dataFolder,
    SMTP_URL: smtpUrl(plan),
    PUBLIC_URL: plan.environment.PUBLIC_URL ?? pagesUrl(plan),
    TEMPORAL_ADDRESS: plan.temporalAddress ?? undefined,
    TEMPORAL_NAMESPACE: plan.environment.TEMPORAL_NAMESPACE,
  };
}

/** The connection file of this start. */
export function connectionOf(plan: Plan, supervisor: ProcessRecord): Connection {
  const { environment, ports, temporalAddress } = plan;
  return {
    version: 1,
    supervisor,
    dataFolder: plan.dataFolder,
    api: pagesUrl(plan),
    mailPage: environment.SMTP_URL === undefined ? `http://${HOST}:${ports.mail}` : null,
    smtp: smtpUrl(plan),
    temporal:
      temporalAddress === null
        ? null
        : { address: temporalAddress, namespace: environment.TEMPORAL_NAMESPACE, page: plan.temporalPage },
    health: {
      api: `http://${HOST}:${ports.api}`,
      worker: `http://${HOST}:${ports.worker}`,
      relay: `http://${HOST}:${ports.relay}`,
    },
    database: {
      administrator: plan.administrator,
      roles: Object.fromEntries(ROLE_NAMES.map((role) => [role, databaseUrl(plan, role)])),
    },
  };
}

/** Folder of the messages the mail catcher keeps. */
export const mailFolder = ({ dataFolder }: Plan): string => join(dataFolder, "mail");
