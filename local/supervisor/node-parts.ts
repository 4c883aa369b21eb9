import { join } from "node:path";
import type { ChildCommand } from "./child";
import { childEnvironment } from "./child-environment";
import { databaseUrl, mailFolder, sharedSettings, type Plan } from "./plan";

/** A part of our own: `node dist/cli/main.js …` with a pipe to the supervisor. */
function nodeCommand(plan: Plan, args: readonly string[], settings: Record<string, string | undefined>): ChildCommand {
  return {
    command: process.execPath,
    args: ["--enable-source-maps", join(plan.checkout, "dist", "cli", "parts", "part-main.js"), ...args],
    env: childEnvironment(process.env, { ...sharedSettings(plan), ...settings }),
    cwd: plan.checkout,
    pipe: true,
  };
}

/** How each part of our own is run. */
export const NODE_PARTS = {
  mail: (plan: Plan) => {
    const ports = ["--smtp-port", String(plan.ports.smtp), "--http-port", String(plan.ports.mail)];
    return nodeCommand(plan, ["mail-catcher", "--folder", mailFolder(plan), ...ports], {});
  },
  api: (plan: Plan) =>
    nodeCommand(plan, ["api"], {
      PORT: String(plan.environment.PORT),
      HEALTH_PORT: String(plan.ports.api),
      DATABASE_URL: databaseUrl(plan, "api"),
    }),
  worker: (plan: Plan) =>
    nodeCommand(plan, ["worker"], {
      HEALTH_PORT: String(plan.ports.worker),
      BOUNCE_PORT: String(plan.environment.BOUNCE_PORT ?? plan.ports.bounce),
      DATABASE_URL: databaseUrl(plan, "worker"),
    }),
  relay: (plan: Plan) =>
    nodeCommand(plan, ["relay"], { HEALTH_PORT: String(plan.ports.relay), DATABASE_URL: databaseUrl(plan, "relay") }),
} as const;
