import type { Connection } from "../../cli/connection";
import type { DemoAccount } from "../demonstration/accounts";

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
