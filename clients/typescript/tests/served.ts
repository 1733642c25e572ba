import { create } from "@bufbuild/protobuf";
import { type ConsistencyClient, createConsistencyClient, type ErrorDetails, errorDetails } from "consistency-client";
import { Bound, type Claim, ClaimSchema } from "consistency-client/v1";
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { answering } from "./calls.js";
import { Server } from "./server.js";

/** A server for the tests of a file, and a client of it. */
export function served(): { server: Server; client: ConsistencyClient } {
  const shared = {} as { server: Server; client: ConsistencyClient };
  before(async () => {
    shared.server = await Server.start();
    shared.client = createConsistencyClient(shared.server.address, { timeoutMs: 300_000, interceptors: [answering] });
    // The first check reads the rule packs, for which a busy machine may need longer than the default deadline of what a test runs.
    await shared.client.consistency.check({ claims: [killed("gazette", 17)] });
  });
  after(async () => {
    shared.client.close();
    await shared.server.close();
  });
  return shared;
}

/** A claim of a source that so many people were killed; the source's name is its id too. */
export const killed = (source: string, value: number, bound = Bound.EXACT): Claim =>
  create(ClaimSchema, {
    id: source,
    source: { id: source },
    subject: { name: "people" },
    property: "killed",
    value: { case: "quantity", value: { value, bound } },
  });

/** Why a call failed, which it has to. */
export async function failure(call: Promise<unknown>): Promise<ErrorDetails> {
  const error = await call.then(
    () => assert.fail("The call did not fail."),
    (reason: unknown) => reason,
  );
  return errorDetails(error);
}
