#!/usr/bin/env bash
# The contract is formatted as buf formats it.
set -euo pipefail
cd "$(dirname "$0")/../../protos"
../tests/contract/node_modules/.bin/buf format --diff --exit-code
