// Renders the cards of tasks, read as JSON from the standard input, as a browser would show them first.
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { build } from "esbuild";

const web = resolve(import.meta.dirname, "..", "..", "web");
const entry = `
  import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
  import { renderToStaticMarkup } from "react-dom/server";
  import { MemoryRouter } from "react-router";
  import { TaskCard } from "./pages/tasks/task-card";
  import { LanguageProvider } from "./texts/language";
  export const markup = (task) => renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter><LanguageProvider><TaskCard task={task} /></LanguageProvider></MemoryRouter>
    </QueryClientProvider>);
`;
const folder = await mkdtemp(resolve(tmpdir(), "heqing-card-"));
try {
  const outfile = resolve(folder, "card.cjs");
  const stdin = { contents: entry, resolveDir: web, loader: "tsx" };
  await build({ stdin, outfile, bundle: true, platform: "node", format: "cjs", jsx: "automatic", logLevel: "error" });
  const { default: card } = await import(pathToFileURL(outfile).href);
  process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(card.markup)));
} finally {
  await rm(folder, { recursive: true });
}
