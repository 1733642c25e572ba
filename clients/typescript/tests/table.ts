/** table.js CALLS TABLE: of the calls that tests have written to CALLS, makes TABLE with a line for each rpc. Fails where one is missing. */
import { ConsistencyService, DossierService, RulePackService } from "consistency-client/v1";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { nameOf } from "./calls.js";

const [calls, table] = process.argv.slice(2) as [string, string];
const answered = new Set(readFileSync(calls, "utf8").split("\n"));
const rpcs = [ConsistencyService, DossierService, RulePackService].flatMap((service) => service.methods.map(nameOf));
mkdirSync(dirname(table), { recursive: true });
writeFileSync(table, rpcs.map((rpc) => `${rpc}\t${answered.has(rpc) ? "ok" : "failed"}\n`).join(""));
process.exitCode = rpcs.every((rpc) => answered.has(rpc)) ? 0 : 1;
