// Validates SARIF logs against the schema of SARIF 2.1.0, and their regions against the files that they name.
// node sarif.cjs FOLDER LOG…: relative addresses are from FOLDER.
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');
const Ajv = require('ajv');

const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const [folder, ...logs] = process.argv.slice(2);
let faults = 0, regions = 0;
const fault = text => { faults++; console.error(text); };

function checkRegion({ artifactLocation: { uri }, region }, log) {
  if (region?.charOffset === undefined) return;
  regions++;
  const file = uri.startsWith('file:') ? fileURLToPath(uri) : path.join(folder, decodeURIComponent(uri));
  // SARIF counts no byte order mark; strings here are UTF-16, as its regions are.
  const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const [from, to] = [region.charOffset, region.charOffset + region.charLength];
  const lines = text.split('\n');
  const offset = (line, column) => lines.slice(0, line - 1).reduce((sum, l) => sum + l.length + 1, 0) + column - 1;
  if (text.slice(from, to) !== region.snippet.text) fault(`${log}: ${uri}: ${from} to ${to} is “${text.slice(from, to)}”, not “${region.snippet.text}”`);
  if (offset(region.startLine, region.startColumn) !== from || offset(region.endLine, region.endColumn) !== to) fault(`${log}: ${uri}: lines and columns are not those of ${from} to ${to}`);
}

for (const log of logs) {
  const sarif = JSON.parse(fs.readFileSync(log, 'utf8'));
  if (!validate(sarif)) for (const e of validate.errors) fault(`${log}: ${e.dataPath} ${e.message}`);
  for (const run of sarif.runs ?? [])
    for (const result of run.results ?? [])
      for (const location of [...(result.locations ?? []), ...(result.relatedLocations ?? [])])
        if (location.physicalLocation) checkRegion(location.physicalLocation, log);
}
if (regions === 0) fault('no region was checked');
console.log(`${logs.length} logs, ${regions} regions, ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
