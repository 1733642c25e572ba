#!/usr/bin/env bash
# No field, message or rpc of the released contract is removed, renumbered or renamed; and the check would see it if one were.
# After a release: buf build protos -o tests/contract/released.binpb --exclude-source-info
set -euo pipefail
cd "$(dirname "$0")"
buf=$PWD/node_modules/.bin/buf
"$buf" breaking ../../protos --against released.binpb

broken=$(mktemp -d)
trap 'rm -rf "$broken"' EXIT

# noticed WHAT FILE EDIT: fails where the check takes the contract with a file edited so.
noticed() {
  rm -rf "$broken" && cp -r ../../protos "$broken"
  sed -i "$3" "$broken/consistency/v1/$2"
  if cmp -s "../../protos/consistency/v1/$2" "$broken/consistency/v1/$2"; then
    echo "$2 has nothing to edit for this: $1" >&2
    exit 1
  fi
  if "$buf" breaking "$broken" --against released.binpb; then
    echo "went unnoticed: $1" >&2
    exit 1
  fi
}

noticed "a renumbered field" inconsistency.proto 's/  string summary = 7;/  string summary = 77;/'
noticed "a removed field" inconsistency.proto '/  string summary = 7;/d'
noticed "a renamed field" inconsistency.proto 's/  string summary = 7;/  string digest = 7;/'
noticed "a removed value" error_reason.proto '/  ERROR_REASON_INTERNAL = 10;/d'
noticed "a removed rpc" consistency_service.proto '/  rpc ListRules(/d'
noticed "a removed field of dossiers" dossier.proto '/  int64 revision = 5;/d'
