/** Checks files against each other and prints the inconsistencies: check-files FILE FILE… [--server ADDRESS] */
import { createConsistencyClient } from "consistency-client";
import { Severity } from "consistency-client/v1";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";

const mediaTypes: Record<string, string> = { ".md": "text/markdown", ".html": "text/html", ".htm": "text/html" };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { server: { type: "string", default: "http://127.0.0.1:50051" } },
});
const client = createConsistencyClient(values.server);
const response = await client.consistency.check({
  reports: positionals.map((file) => ({ id: basename(file), text: readFileSync(file, "utf8"), mediaType: mediaTypes[extname(file)] ?? "" })),
});
client.close();

const quotes = new Map(response.claims.map((claim) => [claim.id, `${claim.evidence?.reportId}: “${claim.evidence?.quote}”`]));
for (const inconsistency of response.inconsistencies) {
  console.log(`${Severity[inconsistency.severity]} ${inconsistency.ruleId}: ${inconsistency.summary}`);
  for (const claimId of inconsistency.minimalClaimIds) console.log(`  ${quotes.get(claimId)}`);
}
for (const problem of response.problems) console.log(`${problem.field}: ${problem.message}`);
