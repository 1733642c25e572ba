import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

export const repository = resolve(import.meta.dirname, "../../../..");

/** The real server, on a free port of its own, with its dossiers in a temporary folder. It can be killed, and started again on both. */
export class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), "consistency-"));
  #port = "0";
  #process!: ChildProcess;
  address!: string;

  static async start(): Promise<Server> {
    const server = new Server();
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const log = join(this.#folder, "log");
    const out = openSync(log, "w");
    const command = process.env.CONSISTENCY ?? join(repository, "src/Consistency.Cli/bin/Release/net10.0/consistency");
    const options = ["serve", "--grpc-port", this.#port, "--http-port", "0", "--data", this.#folder];
    this.#process = spawn(command, options, { stdio: ["ignore", out, out] });
    for (;;) {
      const text = readFileSync(log, "utf8");
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text);
      if (found) {
        [this.address, this.#port] = found as unknown as [string, string];
        return;
      }
      if (this.#process.exitCode !== null) throw new Error(`The server ended:\n${text}`);
      await setTimeout(50);
    }
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await once(this.#process, "exit");
  }

  async stop(): Promise<void> {
    this.#process.kill("SIGTERM");
    await once(this.#process, "exit");
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true });
  }
}
