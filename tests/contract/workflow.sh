#!/usr/bin/env bash
# The run lines of src/samples/workflows/documents.yml, as they stand there: they pass where documents agree but for what was accepted, and
# fail where a document comes that contradicts another, with a SARIF log that says where.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
workflow=$root/src/samples/workflows/documents.yml
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
PATH=$root/src/Consistency.Cli/bin/Release/net10.0:$PATH
sed -n 's/^      - run: //p' "$workflow" >"$out/runs"
[ "$(wc -l <"$out/runs")" = 2 ] || { echo "the workflow has other run lines than this expects" >&2; exit 1; }

# The package is the one that this repository packs; what it installs is the command that is built here.
dotnet() {
  [ "$*" = "tool install --global $(sed -n 's|.*<PackageId>\(.*\)</PackageId>.*|\1|p' "$root"/src/Consistency.Cli/*.csproj)" ]
}

# runs: runs the lines in the folder that this is in, as the workflow would.
runs() {
  while read -r line; do
    eval "$line" </dev/null || return
  done <"$out/runs"
}

mkdir -p "$out/repository/docs"
cd "$out/repository"
printf 'The pier was opened on 3 May 2031. The storm at the pier killed 17 people.\n' >docs/opening.md
printf 'The storm at the pier killed 19 people.\n' >docs/history.md
consistency check docs --write-baseline consistency-baseline.json >/dev/null 2>&1
grep -q '"quantity/conflict"' consistency-baseline.json
runs
node "$root/tests/contract/sarif.cjs" . consistency.sarif

printf 'The pier was opened on 5 June 2031.\n' >docs/guide.md
if runs; then
  echo "documents that contradict each other pass" >&2
  exit 1
fi
node "$root/tests/contract/sarif.cjs" . consistency.sarif
node -e '
  const { results } = JSON.parse(require("fs").readFileSync("consistency.sarif", "utf8")).runs[0];
  const found = results.filter(r => !r.suppressions?.length);
  const files = found.flatMap(r => [...r.locations, ...(r.relatedLocations ?? [])]).map(l => l.physicalLocation?.artifactLocation.uri);
  if (found.length === 0 || !files.includes("docs/guide.md") || !files.includes("docs/opening.md")) { console.error(JSON.stringify(results)); process.exit(1); }'
