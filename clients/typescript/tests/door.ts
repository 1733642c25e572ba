/** What ../door runs. */
import { fromJsonString, toJson } from "@bufbuild/protobuf";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import { createConsistencyClient, errorDetails } from "consistency-client";
import { type CheckRequest, CheckRequestSchema, CheckResponseSchema } from "consistency-client/v1";
import { createInterface } from "node:readline";

const client = createConsistencyClient(process.argv[2]!, { timeoutMs: 300_000 });

async function answer(line: string): Promise<object> {
  let request: CheckRequest;
  try {
    request = fromJsonString(CheckRequestSchema, line);
  } catch (fault) {
    return { error: { code: "INVALID_ARGUMENT", reason: "MALFORMED_JSON", message: `${fault}` } };
  }
  try {
    return { response: toJson(CheckResponseSchema, await client.consistency.check(request)) };
  } catch (error) {
    const { code, reason, message } = errorDetails(error);
    return { error: { code: codeToString(code).toUpperCase(), reason, message } };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${JSON.stringify(await answer(line))}\n`);
}
client.close();
