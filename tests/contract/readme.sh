#!/usr/bin/env bash
# The calls that README.md shows for grpcurl and for buf work as typed, and both get the same answers of a real server.
# grpcurl cannot be had everywhere: what it is told is told to buf, which speaks the same protocols, and no other way of telling it is taken.
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PWD/tests/contract/node_modules/.bin:$PATH
out=$(mktemp -d)
trap 'kill $server 2>/dev/null; rm -rf "$out"' EXIT

# Every block of sh in README.md that calls the server by gRPC, as a file: in their order, the single call, the two definitions and the calls.
awk -v out="$out" '
  /^```sh$/ { block = ""; inside = 1; next }
  /^```$/ && inside { inside = 0; if (block ~ /(^|\n|{ )(grpcurl|buf curl|call) /) printf "%s", block >(out "/block" ++count) }
  inside { block = block $0 "\n" }
' README.md
[ "$(cd "$out" && echo block*)" = "block1 block2 block3 block4" ] || { echo "README.md has other blocks of calls than this expects" >&2; exit 1; }

# start NAME: a server with a data folder of its own, at $address.
start() {
  src/Consistency.Cli/bin/Release/net10.0/consistency serve --grpc-port 0 --http-port 0 --data "$out/$1.data" >"$out/$1.serve" 2>&1 &
  server=$!
  for _ in $(seq 1200); do
    address=$(grep -oE '127\.0\.0\.1:[0-9]+' "$out/$1.serve" | head -n 1) && [ -n "$address" ] && return
    sleep 0.1
  done
  echo "the server does not say where it listens: $(cat "$out/$1.serve")" >&2
  exit 1
}

grpcurl() {
  [ "$#" = 5 ] && [ "$1 $2" = "-plaintext -d" ] || { echo "grpcurl is called otherwise: $*" >&2; exit 1; }
  buf curl --protocol grpc --http2-prior-knowledge -d "$3" "http://$4/$5"
}

# run NAME BLOCK…: runs blocks as they are typed, but for the port, and keeps the answers but for the times in them.
run() {
  local name=$1
  shift
  start "$name"
  (cd "$out" && cat "$@") | sed "s/127\.0\.0\.1:50051/$address/g" >"$out/$name.sh"
  (. "$out/$name.sh") | sed -E 's/"(at|createdAt)": "[^"]*"/"\1": ""/' >"$out/$name.answers"
  kill $server
}

run grpcurl block1 block2 block4
run buf block3 block4
run single block1
[ -s "$out/single.answers" ]
diff <(tail -n +$(($(wc -l <"$out/single.answers") + 1)) "$out/grpcurl.answers") "$out/buf.answers"
# A clash is found in the sentences, in the reports, by the second append, and in the dossier.
[ "$(grep -c '"ruleId": "quantity/conflict"' "$out/buf.answers")" -ge 5 ] || { cat "$out/buf.answers" >&2; exit 1; }
