import "./polyfills/install"; // first: what follows may use them as it loads
import "./style/tokens.css";
import "./style/frame.css";
import "./style/controls.css";
import "./style/pages.css";
import "./style/trace.css";
// Of pages that are fetched later: their scripts bring no style.
import "./pages/import/style.css";
import "./pages/quarantine/style.css";
import "./pages/release/style.css";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app";
import { RequestFailed } from "./client/request";
import { Announcer } from "./frame/announcer";
import { ErrorBoundary } from "./frame/error-boundary";
import { keptTexts, LanguageProvider } from "./texts/language";

const RETRIES = 2;
const refused = (error: unknown): boolean => error instanceof RequestFailed && !error.unreached;

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof RequestFailed && error.problem.status === 401) client.setQueryData(["session"], null);
    },
  }),
  defaultOptions: {
    queries: { staleTime: 2_000, retry: (count, error) => !refused(error) && count < RETRIES },
  },
});

const root = document.getElementById("root");
if (root === null) throw new Error("expected an element #root in index.html");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary texts={keptTexts}>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <Announcer>
            <BrowserRouter>
              <App />
            </BrowserRouter>
          </Announcer>
        </LanguageProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>,
);
