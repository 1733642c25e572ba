import { type Client, createClient, type Interceptor, type Transport } from "@connectrpc/connect";
import { createGrpcTransport, Http2SessionManager } from "@connectrpc/connect-node";
import type { SecureClientSessionOptions } from "node:http2";
import { breaks } from "./breaks.js";
import { ConsistencyService, type DossierChanges, DossierService, RulePackService } from "./gen/v1.js";
import { retry } from "./retry.js";
import { watch } from "./watch.js";

/** How large a message may be, either way: the server's limit. */
export const maxMessageBytes = 64 * 1024 * 1024;

export interface ClientOptions {
  /**
   * The deadline, in milliseconds, of a call that takes and gives one message and sets no timeoutMs; 0 is no deadline. Default: 30,000.
   * Streams have none.
   */
  timeoutMs?: number;
  /** For TLS: `ca` where the system does not trust the server's certificate, `key` and `cert` of the client's own. */
  tls?: SecureClientSessionOptions;
  /** Connect's own, for tracing, headers and the like. They see a call once, however often it is tried. */
  interceptors?: Interceptor[];
}

/** The three services over one connection. Calls throw ConnectError: see errorDetails. */
export interface ConsistencyClient {
  readonly consistency: Client<typeof ConsistencyService>;
  readonly dossiers: Client<typeof DossierService>;
  readonly rulePacks: Client<typeof RulePackService>;
  /** For other services of the server: health, reflection. */
  readonly transport: Transport;
  /**
   * Every revision of a dossier after the given one, and then those that come, each once and in order, until the signal or the loop ends
   * it. Where the server goes away, the watch waits for it as long as that takes, and goes on after the last revision that it told.
   * Throws where the server refuses it.
   */
  watch(dossier: string, afterRevision?: bigint, options?: { signal?: AbortSignal }): AsyncGenerator<DossierChanges, void>;
  /** Closes the connection and ends every call. A process does not wait for a connection without calls. */
  close(): void;
}

/**
 * Connects, when the first call is made. A call that finds the server unavailable is tried five times, with growing pauses; a stream of
 * requests once, as what was sent of it is gone.
 *
 * @param address "http://host:port" without TLS, "https://host:port" with it.
 */
export function createConsistencyClient(address: string, options: ClientOptions = {}): ConsistencyClient {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/") {
    throw new Error(`"${address}" is no address: give http://host:port, or https://host:port for TLS.`);
  }
  if (url.protocol === "http:" && options.tls) {
    throw new Error(`"${address}" is without TLS, and the option tls would not be used: give https://host:port.`);
  }
  // A connection that has died unnoticed is found within 50 seconds, also while a watch waits without data.
  const sessions = new Http2SessionManager(url, { pingIntervalMs: 30_000, pingTimeoutMs: 20_000 }, options.tls);
  const grpc = createGrpcTransport({
    baseUrl: url.origin,
    sessionManager: sessions,
    readMaxBytes: maxMessageBytes,
    writeMaxBytes: maxMessageBytes,
    interceptors: [...(options.interceptors ?? []), retry, breaks],
  });
  const timeoutMs = options.timeoutMs ?? 30_000;
  const transport: Transport = {
    unary: (method, signal, ownTimeoutMs, ...rest) => grpc.unary(method, signal, ownTimeoutMs ?? timeoutMs, ...rest),
    stream: grpc.stream,
  };
  const dossiers = createClient(DossierService, transport);
  return {
    consistency: createClient(ConsistencyService, transport),
    dossiers,
    rulePacks: createClient(RulePackService, transport),
    transport,
    watch: (dossier, afterRevision = 0n, { signal } = {}) => watch(dossiers, dossier, afterRevision, signal),
    close: () => sessions.abort(),
  };
}
