import { type Client, Code, ConnectError } from "@connectrpc/connect";
import type { DossierChanges, DossierService } from "./gen/v1.js";
import { pause } from "./retry.js";

/** What ConsistencyClient.watch does. */
export async function* watch(
  dossiers: Client<typeof DossierService>,
  dossier: string,
  afterRevision: bigint,
  signal?: AbortSignal,
): AsyncGenerator<DossierChanges, void> {
  // A loop that is left does not end Connect's call.
  const left = new AbortController();
  const ended = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
  let breaks = 0;
  try {
    while (!ended.aborted) {
      try {
        for await (const { changes } of dossiers.watchDossier({ dossier, afterRevision }, { signal: ended })) {
          if (!changes) continue;
          breaks = 0;
          afterRevision = changes.revision;
          yield changes;
        }
        return;
      } catch (error) {
        if (ended.aborted) return;
        if (ConnectError.from(error).code !== Code.Unavailable) throw error;
      }
      await pause(breaks++, ended).catch(() => undefined);
    }
  } finally {
    left.abort();
  }
}
