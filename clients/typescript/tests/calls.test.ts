/** Every rpc of the contract, answered by the real server. */
import {
  Bound,
  type DossierRecord,
  type ReportSchema,
  RulePackOrigin,
  Severity,
  Status,
} from "consistency-client/v1";
import type { MessageInitShape } from "@bufbuild/protobuf";
import assert from "node:assert/strict";
import { test } from "./calls.js";
import { killed, served } from "./served.js";

const shared = served();
const gazette = killed("gazette", 17);
const post = killed("post", 20, Bound.AT_LEAST);
const report: MessageInitShape<typeof ReportSchema> = { id: "radio", text: "The mayor said that 30 people were killed in the storm." };

async function dossier(dossierId: string): Promise<string> {
  const name = (await shared.client.dossiers.createDossier({ dossierId, title: "Storm" })).dossier!.name;
  await shared.client.dossiers.appendClaims({ dossier: name, claims: [gazette, post], reports: [report] });
  return name;
}

async function collect<T>(messages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const message of messages) all.push(message);
  return all;
}

async function* each<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

test("Check", async () => {
  const response = await shared.client.consistency.check({ claims: [gazette, post] });
  assert.deepEqual(
    response.inconsistencies.map((i) => [i.ruleId, i.severity]),
    [["quantity/conflict", Severity.CONTRADICTION]],
  );
  assert.deepEqual(
    response.claims.map((c) => c.id),
    ["gazette", "post"],
  );
});

test("CheckStream", async () => {
  const responses = await collect(shared.client.consistency.checkStream(each([gazette, post].map((claim) => ({ claims: [claim] })))));
  assert.deepEqual(
    responses.map((r) => r.opened.map((i) => i.ruleId)),
    [[], ["quantity/conflict"]],
  );
});

test("Extract", async () => {
  const response = await shared.client.consistency.extract({ reports: [report] });
  assert.deepEqual(
    response.quantities.map((q) => q.value),
    [30],
  );
  assert.ok(response.claims.some((c) => c.property === "killed"));
});

test("Compare", async () => {
  const response = await shared.client.consistency.compare({ a: { text: "17 people were killed" }, b: { text: "At least 20 died" } });
  assert.equal(response.inConflict, true);
});

test("ListRules", async () => {
  const response = await shared.client.consistency.listRules({});
  assert.ok(response.rules.some((r) => r.id === "quantity/conflict"));
});

test("Dossiers are created, changed, listed and deleted", async () => {
  const calls = shared.client.dossiers;
  const name = await dossier("dossiers");
  assert.equal((await calls.getDossier({ name })).dossier?.title, "Storm");
  await calls.updateDossier({ name, title: "Flood" });
  assert.equal((await calls.listDossiers({})).dossiers.find((d) => d.name === name)?.title, "Flood");
  await calls.deleteDossier({ name });
  assert.ok(!(await calls.listDossiers({})).dossiers.some((d) => d.name === name));
});

test("Claims and reports are appended once, retracted and checked again", async () => {
  const calls = shared.client.dossiers;
  const name = (await calls.createDossier({ dossierId: "appending" })).dossier!.name;
  const request = { dossier: name, requestId: "once", claims: [gazette, post], reports: [report] };
  const first = await calls.appendClaims(request);
  assert.deepEqual(await calls.appendClaims(request), first);
  assert.equal(first.changes?.revision, 1n);
  assert.ok(first.changes?.opened.some((i) => i.ruleId === "quantity/conflict"));
  await calls.retractReport({ dossier: name, reportId: "radio" });
  assert.equal((await calls.listReports({ dossier: name })).reports.length, 0);
  const retracted = await calls.retractClaims({ dossier: name, claimIds: ["post"] });
  assert.deepEqual(
    retracted.changes?.closed.map((i) => i.ruleId),
    ["quantity/conflict"],
  );
  const rechecked = await calls.recheckDossier({ dossier: name });
  assert.deepEqual([rechecked.changes?.opened, rechecked.changes?.closed, rechecked.problems], [[], [], []]);
});

test("Reports and claims are listed", async () => {
  const calls = shared.client.dossiers;
  const name = await dossier("lists");
  const { reports } = await calls.listReports({ dossier: name, includeText: true });
  assert.deepEqual(
    reports.map((r) => r.report?.text),
    [report.text],
  );
  const first = await calls.listClaims({ dossier: name, pageSize: 1 });
  const second = await calls.listClaims({ dossier: name, pageSize: 1, pageToken: first.nextPageToken });
  assert.deepEqual(
    [...first.claims, ...second.claims].map((c) => c.id),
    ["gazette", "post"],
  );
});

test("Inconsistencies are listed and decided on", async () => {
  const calls = shared.client.dossiers;
  const name = await dossier("decisions");
  const { inconsistencies } = await calls.listInconsistencies({ dossier: name, ruleIds: ["quantity/conflict"] });
  assert.equal(inconsistencies[0]?.status, Status.OPEN);
  const named = { dossier: name, inconsistencyId: inconsistencies[0].inconsistency!.id };
  await calls.resolveInconsistency({ ...named, status: Status.DISMISSED, reason: "Two storms." });
  const { inconsistency } = await calls.getInconsistency(named);
  assert.deepEqual([inconsistency?.status, inconsistency?.reason], [Status.DISMISSED, "Two storms."]);
});

test("A dossier is exported and imported", async () => {
  const calls = shared.client.dossiers;
  const exported = async (name: string) => (await collect(calls.exportDossier({ dossier: name }))).map((line) => line.record as DossierRecord);
  const records = await exported(await dossier("exported"));
  assert.equal(records[0]?.record.case, "header");
  const imported = await calls.importDossier(each(records.map((record, i) => ({ dossierId: i === 0 ? "imported" : "", record }))));
  assert.deepEqual([imported.dossier?.name, imported.dossier?.title], ["dossiers/imported", "Storm"]);
  assert.deepEqual(await exported("dossiers/imported"), records);
});

test("Rule packs are listed and given", async () => {
  const calls = shared.client.rulePacks;
  assert.ok((await calls.listRulePacks({})).rulePacks.some((p) => p.name === "default"));
  const pack = await calls.getRulePack({ name: "default" });
  assert.equal(pack.info?.origin, RulePackOrigin.SHIPPED);
  assert.match(pack.document, /^name: default$/m);
});

test("ValidateRulePack", async () => {
  const document = "extends: [default]\nproperties:\n  berths: {value: quantity, kind: stok}\n";
  const response = await shared.client.rulePacks.validateRulePack({ rulePack: { document } });
  assert.equal(response.valid, false);
  assert.deepEqual(
    response.problems.map((p) => [p.path, p.line]),
    [["properties.berths.kind", 3]],
  );
});

test("DryRunRulePack", async () => {
  const name = (await shared.client.dossiers.createDossier({ dossierId: "dry-run" })).dossier!.name;
  await shared.client.dossiers.appendClaims({ dossier: name, claims: [gazette, post] });
  const off = { document: "extends: [default]\nrules:\n  quantity/conflict: {enabled: false}\n" };
  const response = await shared.client.rulePacks.dryRunRulePack({ dossier: name, inlineRulePack: off });
  assert.deepEqual(
    response.changes?.closed.map((i) => i.ruleId),
    ["quantity/conflict"],
  );
});
