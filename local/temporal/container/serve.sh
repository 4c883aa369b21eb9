#!/bin/sh
# Starts the Temporal server on the container's own address: its members find each other by an address, and 0.0.0.0
# is none.
set -eu
: "${BIND_ON_IP:=$(hostname -i | cut -d' ' -f1)}"
export BIND_ON_IP
exec temporal-server start
