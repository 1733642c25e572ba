/** Deadlines, cancellation, errors and large messages, with the real server. */
import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { createConsistencyClient, errorDetails, maxMessageBytes } from "consistency-client";
import { EvidenceSchema, RelationKind } from "consistency-client/v1";
import assert from "node:assert/strict";
import { test } from "./calls.js";
import { failure, killed, served } from "./served.js";

const shared = served();

/** What takes much longer than the tests' short deadlines. */
const large = { claims: Array.from({ length: 50_000 }, (_, i) => killed(`${i}`, i)) };

test("A call's own deadline", async () => {
  const { code, reason } = await failure(shared.client.consistency.check(large, { timeoutMs: 50 }));
  assert.deepEqual([code, reason], [Code.DeadlineExceeded, ""]);
});

test("The client's deadline", async () => {
  const client = createConsistencyClient(shared.server.address, { timeoutMs: 50 });
  assert.equal((await failure(client.consistency.check(large))).code, Code.DeadlineExceeded);
  client.close();
});

test("Cancellation", async () => {
  const { code } = await failure(shared.client.consistency.check(large, { signal: AbortSignal.timeout(20) }));
  assert.equal(code, Code.Canceled);
});

test("Cancellation of a stream", async () => {
  const controller = new AbortController();
  async function* requests() {
    yield { claims: [killed("gazette", 17)] };
    await new Promise((resolve) => controller.signal.addEventListener("abort", resolve));
  }
  const stream = shared.client.consistency.checkStream(requests(), { signal: controller.signal })[Symbol.asyncIterator]();
  assert.equal((await stream.next()).done, false);
  controller.abort();
  assert.equal((await failure(stream.next())).code, Code.Canceled);
});

test("The faults of a request", async () => {
  const whole = { property: "killed" };
  const relations = [{ whole, parts: [whole] }, { kind: RelationKind.SUM, whole }];
  const { code, reason, violations } = await failure(shared.client.consistency.check({ claims: [killed("gazette", 17)], relations }));
  assert.deepEqual([code, reason], [Code.InvalidArgument, "INVALID_REQUEST"]);
  assert.deepEqual(violations.map((v) => v.field).sort(), ["relations[0].kind", "relations[1].parts"]);
  assert.ok(violations.every((v) => v.description !== ""));
});

test("A limit", async () => {
  const { code, reason, metadata } = await failure(shared.client.consistency.check({ claims: Array<object>(100_001).fill({}) }));
  assert.deepEqual([code, reason], [Code.ResourceExhausted, "TOO_MANY_CLAIMS"]);
  assert.deepEqual(metadata, { limit: "100000", actual: "100001" });
});

test("An unknown name", async () => {
  const { code, reason, message } = await failure(shared.client.dossiers.getDossier({ name: "dossiers/none" }));
  assert.deepEqual([code, reason], [Code.NotFound, "UNKNOWN_DOSSIER"]);
  assert.match(message, /none/);
});

test("Messages of 20 megabytes and more", async () => {
  const quotes = Array.from({ length: 220 }, (_, i) => `${i}${"-".repeat(99_000)}`);
  const claims = quotes.map((quote, i) => ({ ...killed(`${i}`, 17), evidence: create(EvidenceSchema, { quote }) }));
  const response = await shared.client.consistency.check({ claims });
  assert.deepEqual(
    response.claims.map((c) => c.evidence?.quote),
    quotes,
  );
});

test("Messages over the limit", async () => {
  const { code } = await failure(shared.client.consistency.check({ claims: [{ text: "-".repeat(maxMessageBytes) }] }));
  assert.equal(code, Code.ResourceExhausted);
});

test("An error of another kind has no reason", async () => {
  assert.deepEqual(errorDetails(new Error("Lost.")), { code: Code.Unknown, message: "Lost.", reason: "", metadata: {}, violations: [] });
});
