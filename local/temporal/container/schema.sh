#!/bin/sh
# Sets up both schemas of the Temporal server, or raises them to what the server of this image expects. Safe to repeat:
# a schema that is there is left as it is.
set -eu
for pair in "temporal:temporal" "temporal_visibility:visibility"; do
  database="${pair%%:*}"
  schema="${pair##*:}"
  SQL_DATABASE="$database" temporal-sql-tool setup-schema --version 0.0
  SQL_DATABASE="$database" temporal-sql-tool update-schema --schema-name "postgresql/v12/$schema"
done
