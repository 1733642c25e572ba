#!/usr/bin/env bash
# The server answers a command-line client that knows it by reflection alone.
set -euo pipefail
cd "$(dirname "$0")/../.."
buf=$PWD/tests/contract/node_modules/.bin/buf
out=$(mktemp -d)
src/Consistency.Cli/bin/Release/net10.0/consistency serve --grpc-port 0 --http-port 0 >"$out/serve" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$out"' EXIT
for _ in $(seq 100); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$out/serve" | head -n 1) && [ -n "$address" ] && break
  sleep 0.1
done
curl() { timeout 30 "$buf" curl --protocol grpc --http2-prior-knowledge "$@"; }
curl --list-services "$address" | tee "$out/services"
for service in $(sed -n 's/^service \([A-Za-z]*\) .*/\1/p' protos/consistency/v1/*.proto); do
  grep -qx "consistency.v1.$service" "$out/services"
done
grep -qx grpc.health.v1.Health "$out/services"
curl "$address/consistency.v1.ConsistencyService/Check" -d '{"claims": [{"id": "a", "subject": {"name": "people"}, "property": "killed", "quantity": {"value": 17}},
  {"id": "b", "subject": {"name": "people"}, "property": "killed", "quantity": {"value": 20, "bound": "BOUND_AT_LEAST"}}]}' | tee "$out/check"
grep -q '"quantity/conflict"' "$out/check"
