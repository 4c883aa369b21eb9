/** What one start asks of the server. */
export interface ServerSettings {
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** false only for data that nobody will miss (tests): nothing is forced to disk. */
  readonly durable: boolean;
  /** @default 200: our pools, and four services of Temporal on the same server */
  readonly maxConnections?: number;
}

/** The text of heqing.conf, which postgresql.conf includes last. */
export function settingsText(settings: ServerSettings): string {
  const lines: [string, string | number][] = [
    ["listen_addresses", "'127.0.0.1'"],
    ["port", settings.port],
    // No socket: its folder would have to be reachable too, and its path is limited to 107 bytes.
    ["unix_socket_directories", "''"],
    ["max_connections", settings.maxConnections ?? 200],
    ["password_encryption", "'scram-sha-256'"],
    ["timezone", "'UTC'"],
    ["log_timezone", "'UTC'"],
    ["logging_collector", "off"],
    ["log_line_prefix", "'%m [%p] %q%u@%d '"],
    ["log_min_messages", "warning"],
    // Parameters may be personal data.
    ["log_parameter_max_length", 0],
    ["log_parameter_max_length_on_error", 0],
    ["jit", "off"],
  ];
  if (!settings.durable) {
    lines.push(
      ["fsync", "off"],
      ["full_page_writes", "off"],
      ["synchronous_commit", "off"],
      ["autovacuum", "off"],
      ["max_wal_size", "'1GB'"],
    );
  }
  return `# Written at every start. Settings of your own: ALTER SYSTEM SET, which wins over this file.\n${lines.map(([name, value]) => `${name} = ${value}\n`).join("")}`;
}
