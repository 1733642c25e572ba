import type { DescMethod } from "@bufbuild/protobuf";
import type { Interceptor } from "@connectrpc/connect";
import { appendFileSync } from "node:fs";
import * as node from "node:test";

const answered = new Set<string>();

/** The name that a call has in the table of calls: "ConsistencyService/Check". */
export const nameOf = (method: DescMethod) => `${method.parent.name}/${method.name}`;

/** Notes each call that ends well, and each stream that brings a message. */
export const answering: Interceptor = (next) => async (request) => {
  const response = await next(request);
  if (response.stream) return { ...response, message: noting(response.message, request.method) };
  answered.add(nameOf(request.method));
  return response;
};

async function* noting<T>(messages: AsyncIterable<T>, method: DescMethod): AsyncGenerator<T> {
  for await (const message of messages) {
    answered.add(nameOf(method));
    yield message;
  }
}

/** A test of Node's that writes, where it passes, which calls were answered in it to the file that CALLS names. */
export function test(name: string, run: () => Promise<void>): void {
  node.test(name, async () => {
    answered.clear();
    await run();
    if (process.env.CALLS) appendFileSync(process.env.CALLS, [...answered, ""].join("\n"));
  });
}
