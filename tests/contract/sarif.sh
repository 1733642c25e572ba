#!/usr/bin/env bash
# SARIF logs are valid against the schema of SARIF 2.1.0, and their regions are where the words stand, in texts with characters outside the
# first plane too; and the check would see it if they were not.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
consistency=$root/src/Consistency.Cli/bin/Release/net10.0/consistency
validate="node $root/tests/contract/sarif.cjs"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mkdir "$out/reports"
printf -- '---\ntitle: "🌊 Storm"\npublished: 2031-03-06\n---\n🌊🌊 At the pier, 17 people were killed.\n' >"$out/reports/gazette 🌊.txt"
printf '\xef\xbb\xbfThe sea 🌊 rose.\r\n🌊 At least 20 people were killed.\r\n' >"$out/reports/post.txt"
printf '%s\n' '{"id": "b", "source": {"id": "radio"}, "subject": {"name": "people"}, "property": "killed", "quantity": {"value": 40}}' \
  '{"subject": {"name": "people"}, "property": "killed"}' >"$out/claims.jsonl"

cd "$out"
"$consistency" check reports --published 2031-03-06 --format sarif >plain.sarif
"$consistency" check reports --claims claims.jsonl --published 2031-03-06 --format sarif >claims.sarif 2>errors
"$consistency" check reports --published 2031-03-06 --write-baseline base.json >/dev/null 2>&1
"$consistency" check reports --claims claims.jsonl --published 2031-03-06 --baseline base.json --format sarif >accepted.sarif 2>>errors
"$consistency" check reports/post.txt --format sarif >none.sarif
(cd "$root" && "$consistency" check src/samples/reports --claims src/samples/marrow-bay.json --format sarif >"$out/samples.sarif")
grep -q '"ruleId": "quantity/conflict"' plain.sarif
grep -q '"startLine": 1' claims.sarif
$validate . plain.sarif claims.sarif accepted.sarif none.sarif
$validate "$root" samples.sarif

sed 's/"level": "error"/"level": "fatal"/' plain.sarif >level.sarif
sed -E 's/"charOffset": [0-9]+/"charOffset": 3/' plain.sarif >moved.sarif
for broken in level moved; do
  if $validate . $broken.sarif >/dev/null 2>&1; then
    echo "a fault went unnoticed: $broken" >&2
    exit 1
  fi
done
