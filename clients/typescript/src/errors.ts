import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "./gen/google/rpc/error_details_pb.js";

/** A fault of one field of the request. */
export interface FieldViolation {
  /** The path from the request, in JSON names: "relations[2].parts". */
  readonly field: string;
  /** What is wrong and what to do. */
  readonly description: string;
}

/** Why a call failed. */
export interface ErrorDetails {
  readonly code: Code;
  /** For a developer, in English. */
  readonly message: string;
  /** A name of ErrorReason without its prefix: "TOO_MANY_CLAIMS". Empty where the error is not the service's own. */
  readonly reason: string;
  /** What the reason comes with, such as the limit. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The faults of the request, all at once. */
  readonly violations: readonly FieldViolation[];
  /** How long to wait before the call is sent again, in milliseconds, where the server says so. */
  readonly retryAfterMs?: number;
}

/** Why the call failed that threw this error. */
export function errorDetails(error: unknown): ErrorDetails {
  const failure = ConnectError.from(error);
  const [info] = failure.findDetails(ErrorInfoSchema);
  const delay = failure.findDetails(RetryInfoSchema)[0]?.retryDelay;
  return {
    code: failure.code,
    message: failure.rawMessage,
    reason: info?.reason ?? "",
    metadata: info?.metadata ?? {},
    violations: failure.findDetails(BadRequestSchema).flatMap((bad) => bad.fieldViolations.map(({ field, description }) => ({ field, description }))),
    ...(delay && { retryAfterMs: Number(delay.seconds) * 1000 + delay.nanos / 1e6 }),
  };
}
