#!/usr/bin/env bash
# The contract keeps to buf's STANDARD rules, with a comment on everything.
set -euo pipefail
cd "$(dirname "$0")/../../protos"
../tests/contract/node_modules/.bin/buf lint
