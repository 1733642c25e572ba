#!/usr/bin/env bash
# protos/REFERENCE.md is what the contract's comments and the service's own rules say now; and the check would see it if it were not.
# After a change of either: bash tests/contract/reference.sh --write
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
buf=tests/contract/node_modules/.bin/buf

# reference PROTOS: the reference of the contract in a folder.
reference() {
  "$buf" build "$1" -o "$out/image.json"
  node tests/contract/reference.cjs "$out/image.json" "$out/rules.json"
}

src/Consistency.Cli/bin/Release/net10.0/consistency rules --format json >"$out/rules.json"
reference protos >"$out/REFERENCE.md"
if [ "${1:-}" = --write ]; then
  cp "$out/REFERENCE.md" protos/REFERENCE.md
  exit
fi
diff protos/REFERENCE.md "$out/REFERENCE.md" || { echo "protos/REFERENCE.md is not of this contract: bash tests/contract/reference.sh --write" >&2; exit 1; }

cp -r protos "$out/changed"
sed -i 's|  // One sentence for a person.|  // A sentence for a person.|' "$out/changed/consistency/v1/inconsistency.proto"
reference "$out/changed" >"$out/changed.md"
if cmp -s protos/REFERENCE.md "$out/changed.md"; then
  echo "a changed comment went unnoticed" >&2
  exit 1
fi
