/** What the client makes of its connection, seen by a server that answers as the test wants. */
import { RetryInfoSchema } from "#gen/google/rpc/error_details_pb.js";
import { serviceConfig } from "#gen/service-config.js";
import { create } from "@bufbuild/protobuf";
import { DurationSchema } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, type HandlerContext } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { type ClientOptions, createConsistencyClient, type ConsistencyClient } from "consistency-client";
import { ConsistencyService } from "consistency-client/v1";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createSecureServer, createServer, type Http2Server } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "./calls.js";
import { failure } from "./served.js";
import { repository } from "./server.js";

const shippedConfig = JSON.parse(readFileSync(join(repository, "clients/service-config.json"), "utf8")) as typeof serviceConfig;
const { maxAttempts } = shippedConfig.methodConfig[0].retryPolicy;

type Handler = ReturnType<typeof connectNodeAdapter>;

interface Serving {
  answer?: (context: HandlerContext) => void;
  handler?: Handler;
  tls?: { key: Buffer; cert: Buffer };
  options?: ClientOptions;
}

/** Gives a client of a server that runs the handler, or whose every answer is empty, or what the function throws. */
async function serving({ answer = () => {}, handler = answering(answer), tls, options }: Serving, use: (client: ConsistencyClient) => Promise<void>) {
  const server: Http2Server = tls ? createSecureServer(tls, handler) : createServer(handler);
  await once(server.listen(0, "localhost"), "listening");
  const client = createConsistencyClient(`${tls ? "https" : "http"}://localhost:${(server.address() as AddressInfo).port}`, options);
  try {
    await use(client);
  } finally {
    client.close();
    server.close();
  }
}

function answering(answer: (context: HandlerContext) => void): Handler {
  return connectNodeAdapter({
    routes: (router) => {
      router.service(ConsistencyService, {
        check: (_, context) => (answer(context), {}),
        async *checkStream(_, context) {
          answer(context);
          yield {};
        },
      });
    },
  });
}

async function readAll(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

async function* oneRequest() {
  yield {};
}

test("The service config is the one of all clients", async () => {
  assert.deepEqual(serviceConfig, shippedConfig);
  // What the client does not read of it is as it takes for granted.
  assert.deepEqual(
    shippedConfig.methodConfig.map((config) => config.name.map(({ service }) => service)),
    [["ConsistencyService", "DossierService", "RulePackService"].map((service) => `consistency.v1.${service}`)],
  );
});

for (const [code, attempts] of [
  [Code.Unavailable, maxAttempts],
  [Code.Internal, 1],
] as const) {
  test(`What fails with ${Code[code]} before it is answered is sent ${attempts} times, a stream of requests once`, async () => {
    let seen = 0;
    const handler: Handler = (_, response) => {
      seen++;
      response.setHeader("content-type", "application/grpc");
      response.setHeader("grpc-status", code);
      response.end();
    };
    const tries = async (call: Promise<unknown>) => {
      seen = 0;
      assert.equal((await failure(call)).code, code);
      return seen;
    };
    await serving({ handler, options: { timeoutMs: 300_000 } }, async (client) => {
      assert.equal(await tries(client.consistency.check({})), attempts);
      assert.equal(await tries(readAll(client.dossiers.exportDossier({}))), attempts);
      assert.equal(await tries(readAll(client.consistency.checkStream(oneRequest()))), 1);
    });
  });
}

test("A call ends at its deadline, also between attempts", async () => {
  const answer = () => {
    throw new ConnectError("As the test wants.", Code.Unavailable);
  };
  await serving({ answer }, async (client) => {
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => (await failure(client.consistency.check({}, { timeoutMs: 100 }))).code),
    );
    // Few, if any, have pauses so short that all attempts fit.
    assert.ok(codes.includes(Code.DeadlineExceeded), `${codes}`);
    assert.ok(codes.every((code) => code === Code.DeadlineExceeded || code === Code.Unavailable), `${codes}`);
  });
});

test("Deadlines", async () => {
  const seen: (number | undefined)[] = [];
  await serving({ answer: (context) => seen.push(context.timeoutMs()) }, async (client) => {
    await client.consistency.check({});
    await client.consistency.check({}, { timeoutMs: 3_000_000 });
    await readAll(client.consistency.checkStream(oneRequest()));
  });
  const [byDefault, own, stream] = seen;
  assert.ok(byDefault! > 25_000 && byDefault! <= 30_000 && own! > 2_900_000 && own! <= 3_000_000, `${seen}`);
  assert.equal(stream, undefined);
});

test("The delay before another attempt", async () => {
  const retryDelay = create(DurationSchema, { seconds: 1n, nanos: 500_000_000 });
  const answer = () => {
    throw new ConnectError("Later.", Code.ResourceExhausted, undefined, [{ desc: RetryInfoSchema, value: { retryDelay } }]);
  };
  await serving({ answer }, async (client) => {
    const { message, retryAfterMs } = await failure(client.consistency.check({}));
    assert.deepEqual([message, retryAfterMs], ["Later.", 1500]);
  });
});

test("TLS", async () => {
  const folder = mkdtempSync(join(tmpdir(), "consistency-"));
  const command = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost";
  const [key, cert] = [join(folder, "key"), join(folder, "certificate")] as const;
  execFileSync("openssl", [...command.split(" "), "-keyout", key, "-out", cert], { stdio: "ignore" });
  const tls = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  await serving({ tls, options: { tls: { ca: tls.cert } } }, async (client) => {
    await client.consistency.check({});
  });
  await serving({ tls }, async (client) => {
    assert.match((await failure(client.consistency.check({}))).message, /self-signed/);
  });
});

test("Addresses", async () => {
  for (const address of ["127.0.0.1:50051", "localhost", "http://", "http://localhost:1/path", "ftp://localhost:1"]) {
    assert.throws(() => createConsistencyClient(address), /give http:\/\/host:port/, address);
  }
  assert.throws(() => createConsistencyClient("http://localhost:1", { tls: {} }), /without TLS/);
});
