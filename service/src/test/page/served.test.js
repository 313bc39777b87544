// What a browser fetches is what is written, without comments.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const ts = createRequire(new URL("../../../../target/page-tools/", import.meta.url))("typescript");
const written = new URL("../../main/resources/static/page/", import.meta.url);
const served = new URL("../../../target/classes/static/page/", import.meta.url);
const modules = readdirSync(written, { recursive: true }).filter((file) => file.endsWith(".js"));
const options = { compilerOptions: { target: "esnext", module: "esnext", removeComments: true } };
// shaders have lines of comments, too, which are text to whoever reads the module
const bare = (text) => ts.transpileModule(text, options).outputText.replaceAll(/^\s*\/\/.*\n/gm, "");

test("each module is served as it is written, without its comments", () => {
  assert.ok(modules.length > 150);
  let [before, after] = [0, 0];
  for (const module of modules) {
    const [source, text] = [written, served].map((folder) => readFileSync(new URL(module, folder), "utf8"));
    assert.equal(bare(text), bare(source), module);
    assert.ok(!/^\s*(\/\*\*|\/\/)/m.test(text), `${module} has comments still`);
    before += source.length;
    after += text.length;
  }
  assert.ok(after < 0.8 * before, `${after} of ${before}`);
});
