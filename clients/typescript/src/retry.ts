import type { Message } from "@bufbuild/protobuf";
import { ConnectError, type Interceptor } from "@connectrpc/connect";
import { createAsyncIterable } from "@connectrpc/connect/protocol";
import { codeToString } from "@connectrpc/connect/protocol-connect";
import { setTimeout } from "node:timers/promises";
import { serviceConfig } from "./gen/service-config.js";

const policy = serviceConfig.methodConfig[0].retryPolicy;
const retryable: readonly string[] = policy.retryableStatusCodes;

/** What the service config of all clients asks for, which Connect does not do itself. */
export const retry: Interceptor = (next) => async (request) => {
  // A stream of requests is used up by the first attempt.
  if (request.stream && request.method.methodKind !== "server_streaming") return next(request);
  const messages: Message[] = [];
  if (request.stream) for await (const message of request.message) messages.push(message);
  for (let attempt = 1; ; attempt++) {
    try {
      return await next(request.stream ? { ...request, message: createAsyncIterable(messages) } : request);
    } catch (error) {
      const code = codeToString(ConnectError.from(error).code).toUpperCase();
      if (attempt === policy.maxAttempts || !retryable.includes(code)) throw error;
    }
    await pause(attempt - 1, request.signal);
  }
};

/** Waits as long as the service config says after so many pauses before, or anything less. Rejects where the signal is aborted. */
export async function pause(before: number, signal?: AbortSignal): Promise<void> {
  const ceiling = seconds(policy.initialBackoff) * policy.backoffMultiplier ** before;
  await setTimeout(Math.random() * Math.min(ceiling, seconds(policy.maxBackoff)) * 1000, undefined, { signal });
}

const seconds = (duration: string) => Number.parseFloat(duration);
