# Two images: `heqing` (every part of ours, told apart by the command) and `temporal` (server and schema tool).
# Debian, not Alpine: Temporal's native core wants glibc.

FROM golang:1.26-bookworm AS temporal-build
WORKDIR /build
COPY local/temporal/go.mod local/temporal/go.sum ./
ENV CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS=-mod=readonly
RUN go build -trimpath -ldflags="-s -w" -o /out/ go.temporal.io/server/cmd/server go.temporal.io/server/cmd/tools/sql

FROM debian:bookworm-slim AS temporal
COPY --from=temporal-build /out/server /usr/local/bin/temporal-server
COPY --from=temporal-build /out/sql /usr/local/bin/temporal-sql-tool
COPY local/temporal/container/ /opt/temporal/
RUN useradd --system --uid 10002 --no-create-home temporal
USER temporal
ENV DYNAMIC_CONFIG_FILE_PATH=/opt/temporal/dynamic-config.yaml
ENTRYPOINT ["/bin/sh", "/opt/temporal/serve.sh"]

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM packages AS build
COPY . .
RUN node bin/heqing.mjs environment >/dev/null \
  && node --input-type=module -e 'import { bundlePagesWhenNewer } from "./bin/pages.mjs"; await bundlePagesWhenNewer("/app", console.error);' \
  && node -e 'const b = require("./dist/cli/parts/workflow-bundle.js"); b.workflowBundle(b.workflowsEntry(), console).catch((e) => { console.error(e); process.exit(1); });'

FROM node:24-bookworm-slim AS heqing
ENV NODE_ENV=production
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/heqing heqing
WORKDIR /app
# Everything was compiled and bundled above: the code belongs to root, and who runs it can't change it.
COPY --from=build /app /app
ENV HEQING_DATA=/var/lib/heqing
USER heqing
EXPOSE 8080
ENTRYPOINT ["node", "--enable-source-maps", "bin/built.mjs"]
CMD ["api"]
