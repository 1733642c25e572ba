/** A watch goes on where it was, whatever happens to the server between. */
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { test } from "./calls.js";
import { failure, killed, served } from "./served.js";

const shared = served();

async function create(dossierId: string): Promise<string> {
  return (await shared.client.dossiers.createDossier({ dossierId })).dossier!.name;
}

const append = (dossier: string, id: number) =>
  shared.client.dossiers.appendClaims({ dossier, requestId: `${id}`, claims: [killed(`${id}`, 17)] });

test("A watch that is cancelled ends", async () => {
  const name = await create("cancelled");
  await append(name, 1);
  await append(name, 2);
  const controller = new AbortController();
  const told: bigint[] = [];
  for await (const { revision } of shared.client.watch(name, 1n, { signal: controller.signal })) {
    told.push(revision);
    setTimeout(200).then(() => controller.abort());
  }
  assert.deepEqual(told, [2n]);
});

test("A watch of a dossier that is deleted says so", async () => {
  const name = await create("deleted");
  await append(name, 1);
  const watch = shared.client.watch(name);
  assert.equal((await watch.next()).done, false);
  await shared.client.dossiers.deleteDossier({ name });
  assert.equal((await failure(watch.next())).reason, "UNKNOWN_DOSSIER");
});

test("A watch outlives servers that are killed", async () => {
  const name = await create("killed");
  const told: bigint[] = [];
  let heard = () => {};
  const following = (async () => {
    for await (const { revision } of shared.client.watch(name)) {
      told.push(revision);
      heard();
      if (revision === 9n) return;
    }
  })();
  for (let revision = 1; revision < 10; revision += 3) {
    await append(name, revision);
    await append(name, revision + 1);
    // The second time, the server may go before it has told of them.
    while (revision !== 4 && !told.includes(BigInt(revision + 1))) await new Promise<void>((resolve) => (heard = resolve));
    await shared.server.kill();
    await shared.server.start();
    await append(name, revision + 2);
  }
  await following;
  assert.deepEqual(
    told,
    Array.from({ length: 9 }, (_, i) => BigInt(i + 1)),
  );
});
