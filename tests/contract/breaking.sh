#!/usr/bin/env bash
# No field, message or rpc of the released contract is removed, renumbered or renamed; and the check would see it if one were.
# After a release: buf build protos -o tests/contract/released.binpb --exclude-source-info
set -euo pipefail
cd "$(dirname "$0")"
buf=$PWD/node_modules/.bin/buf
"$buf" breaking ../../protos --against released.binpb

broken=$(mktemp -d)
trap 'rm -rf "$broken"' EXIT
cp -r ../../protos/. "$broken"
sed -i 's/  string summary = 7;/  string summary = 77;/' "$broken/consistency/v1/inconsistency.proto"
if "$buf" breaking "$broken" --against released.binpb >/dev/null; then
  echo "a renumbered field went unnoticed" >&2
  exit 1
fi
