import { Client } from "pg";

/** What a server says to one who wants a session; `foreign`: it does not know the password it is told. */
export type ServerAnswer =
  { readonly is: "ready" | "starting" | "silent" } | { readonly is: "foreign"; readonly cause: unknown };

/** Asks the server at `url`, once, whether it takes sessions; never throws. */
export async function serverAnswer(url: string): Promise<ServerAnswer> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: "heqing start",
  });
  client.on("error", () => undefined); // a server that goes away while we ask has not answered
  try {
    await client.connect(); // only a server that takes sessions lets us in
    return { is: "ready" };
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? "";
    if (code === "28P01" || code === "28000") return { is: "foreign", cause };
    return { is: code === "57P03" ? "starting" : "silent" };
  } finally {
    await client.end().catch(() => undefined);
  }
}
