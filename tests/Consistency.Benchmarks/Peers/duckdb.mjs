// DuckDB, in memory, from claims.csv and parts.csv to flags. Usage: node duckdb.mjs FOLDER
// Each line on standard input asks for one run; each answer is a line of JSON: milliseconds, and counts of flags.
import { DuckDBInstance } from '@duckdb/node-api';
import { createInterface } from 'node:readline';

const quoted = path => `'${path.replaceAll("'", "''")}'`;
const folder = process.argv[2];

const load = [
  `CREATE TABLE claims AS SELECT source, speaker, subject, property, low, high FROM read_csv(${quoted(`${folder}/claims.csv`)}, header = true, columns = {
     claim_id: 'VARCHAR', source: 'VARCHAR', speaker: 'VARCHAR', subject: 'VARCHAR', property: 'VARCHAR', as_of: 'VARCHAR', low: 'DOUBLE', high: 'DOUBLE'})`,
  `CREATE TABLE parts AS SELECT * FROM read_csv(${quoted(`${folder}/parts.csv`)}, header = true, columns = {
     subject: 'VARCHAR', property_part: 'VARCHAR', property_whole: 'VARCHAR'})`,
];

// Aggregates, as an expert writes them: no claim meets every other one of its cell.
const find = [
  'CREATE TABLE cells AS SELECT subject, property, max(low) AS floor, min(high) AS ceiling FROM claims GROUP BY subject, property',
  'CREATE TABLE conflicts AS SELECT subject, property FROM cells WHERE floor > ceiling',
  `CREATE TABLE exceeded AS SELECT parts.* FROM parts
     JOIN cells part ON part.subject = parts.subject AND part.property = property_part
     JOIN cells whole ON whole.subject = parts.subject AND whole.property = property_whole
     WHERE part.floor > whole.ceiling`,
  `CREATE TABLE reused AS SELECT DISTINCT parts.* FROM parts
     JOIN claims part ON part.subject = parts.subject AND part.property = property_part
     JOIN claims whole ON whole.subject = parts.subject AND whole.property = property_whole
       AND whole.speaker = part.speaker AND whole.low = part.low AND whole.high = part.high`,
];

async function run() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const count = async table => Number((await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)).getRows()[0][0]);
  const start = performance.now();
  for (const statement of [...load, ...find])
    await connection.run(statement);
  const milliseconds = performance.now() - start;
  const flags = [await count('conflicts'), await count('exceeded'), await count('reused')];
  connection.closeSync();
  instance.closeSync();
  return { milliseconds, flags };
}

for await (const _ of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(await run()));
