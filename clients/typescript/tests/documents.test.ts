/** What the README and the example show is what happens. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "./calls.js";
import { served } from "./served.js";
import { repository } from "./server.js";

const shared = served();
const folder = join(repository, "clients/typescript");
const node = (...programAndArguments: string[]) => execFileSync(process.execPath, programAndArguments, { encoding: "utf8" });

test("The README's snippets compile, and print what it says", async () => {
  const text = readFileSync(join(folder, "README.md"), "utf8");
  const snippets = [...text.matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gs)];
  assert.deepEqual([snippets.length, text.split("```ts").length - 1], [3, 3]);
  // Within the package's folder, where its own name and its compiler's options are known.
  const out = mkdtempSync(join(folder, "out/readme-"));
  try {
    const files = snippets.map(([, code], i) => {
      writeFileSync(join(out, `snippet${i}.ts`), code!.replaceAll("http://127.0.0.1:50051", shared.server.address));
      return `snippet${i}`;
    });
    writeFileSync(join(out, "tsconfig.json"), JSON.stringify({ extends: "../../tsconfig.json", include: ["*.ts"] }));
    node(join(folder, "node_modules/typescript/bin/tsc"), "--project", out);
    assert.deepEqual(
      files.map((file) => node(join(out, `${file}.js`))),
      snippets.map(([, , printed]) => printed),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
});

test("The example prints where two files disagree", async () => {
  const files = ["gazette", "post"].map((name) => join(repository, `clients/python/examples/passages/${name}.txt`));
  assert.equal(
    node(join(folder, "out/examples/check-files.js"), ...files, "--server", shared.server.address),
    "CONTRADICTION quantity/conflict: Different numbers for people killed: 17 (the rescue service in gazette.txt) or at least 20" +
      " (the island hospital in post.txt).\n" +
      "  gazette.txt: “Seventeen people were killed”\n" +
      "  post.txt: “At least 20 people were killed”\n",
  );
});
