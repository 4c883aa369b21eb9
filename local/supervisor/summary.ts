import type { Connection } from "../../cli/connection";
import type { DemoAccount } from "../demonstration/accounts";

/** Hosts that no other machine reaches. */
const OWN_MACHINE: readonly string[] = ["127.0.0.1", "::1", "localhost"];

/** What listening for other machines means while the demonstration's published passwords are good. */
export function openDoorWarning(host: string, accounts: readonly DemoAccount[]): readonly string[] {
  if (accounts.length === 0 || OWN_MACHINE.includes(host)) return [];
  return [
    `HOST=${host}: every machine that reaches this one can sign in with the demonstration's published passwords, as a head, a station or an administrator too. Leave HOST out, or start with DEMO=0 in an empty data folder.`,
  ];
}

/** The lines at the end of a start: where everything is, who can sign in, how long it took. */
export function summary(connection: Connection, accounts: readonly DemoAccount[], seconds: number): readonly string[] {
  const rows: [string, string | null | undefined][] = [
    ["pages", connection.api],
    ["mail", connection.mailPage],
    ["workflows", connection.temporal?.page],
    ["data and logs", connection.dataFolder],
  ];
  const width = Math.max(...rows.map(([name]) => name.length), ...accounts.map(({ account }) => account.length));
  const line = (name: string, text: string): string => `  ${name.padEnd(width)}  ${text}`;
  return [
    ...rows.flatMap(([name, text]) => (text === null || text === undefined ? [] : [line(name, text)])),
    ...(accounts.length === 0
      ? []
      : [
          "  demonstration accounts (where a code is asked for, the page shows it):",
          ...accounts.map(({ account, password, who }) => line(account, `${password}  ${who}`)),
        ]),
    `ready in ${seconds.toFixed(1)} s`,
  ];
}
