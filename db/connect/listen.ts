import { Client, escapeIdentifier } from "pg";
import type { ConnectOptions } from "./connect";
import { COLUMN_TYPES } from "./column-types";
import { asError } from "./errors";

export interface Listening {
  /** Ends the session; nothing is told afterwards. */
  close(): Promise<void>;
}

export interface ListenOptions extends ConnectOptions {
  readonly channel: string;
  /** Told of each notification, and with null once the session stands: what was missed before is looked up. */
  readonly onNotice: (payload: string | null) => void;
  readonly onLost?: (error: Error) => void;
}

/** A pause that grows with each failure, in milliseconds. */
const pauseAfter = (failures: number): number => Math.min(30_000, 250 * 2 ** failures);

/**
 * Listens on a session of its own, which a pool can't give, and opens another whenever it is lost. A notification is a
 * hint: whoever listens also looks by itself from time to time.
 */
export function listen(options: ListenOptions): Listening {
  let over = false;
  let failures = 0;
  let current: Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const lost = (client: Client, error: Error): void => {
    if (current !== client) return;
    current = undefined;
    void client.end().catch(() => undefined);
    if (over) return;
    options.onLost?.(error);
    timer = setTimeout(() => void open(), pauseAfter(failures++));
  };

  const open = async (): Promise<void> => {
    const client = new Client({
      connectionString: options.url,
      application_name: options.applicationName,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      types: COLUMN_TYPES,
    });
    current = client;
    client.on("error", (error) => lost(client, error));
    client.on("end", () => lost(client, new Error("the session ended")));
    client.on("notification", ({ payload }) => options.onNotice(payload ?? ""));
    try {
      await client.connect();
      await client.query(`listen ${escapeIdentifier(options.channel)}`);
      failures = 0;
      if (!over) options.onNotice(null);
    } catch (cause) {
      lost(client, asError(cause));
    }
  };

  const opening = open();
  return {
    close: async () => {
      over = true;
      clearTimeout(timer);
      await opening;
      const client = current;
      current = undefined;
      await client?.end().catch(() => undefined);
    },
  };
}
