// A page that is open while the service is renewed: what it fetches later is gone.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { late } from "../../main/resources/static/page/ui/late.js";
import { renewal, whenWanted } from "../../main/resources/static/page/ui/renewed.js";
import { onUpdate } from "../../main/resources/static/page/ui/update.js";
import { drawn, speak, textOf } from "./drawing.js";

const missing = () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));

const network = globalThis.fetch;

beforeEach(() => speak("en"));
after(() => void (globalThis.fetch = network));

test("what comes is handed on, and nothing is said", async () => {
  assert.equal(await whenWanted(async () => 7), 7);
  assert.equal(textOf(drawn(renewal())), "");
});

test("while the service does not answer, or answers for this version, it is not said to be another", async () => {
  globalThis.fetch = async () => {
    throw new TypeError("no network");
  };
  await assert.rejects(late(missing).soon(), { code: "unreachable" });
  globalThis.fetch = async () => ({ status: 200 });
  await assert.rejects(whenWanted(missing), { code: "unreachable" });
  assert.equal(textOf(drawn(renewal())), "");
});

test("where this version is gone the page says so in either language, once, and how to go on", async () => {
  const asked = [];
  globalThis.fetch = async (address, options) => {
    asked.push([String(address), options.method, options.cache]);
    return { status: 404 };
  };
  const part = late(missing);
  let updates = 0;
  onUpdate(() => void updates++);
  await assert.rejects(part.soon(), { code: "renewed", title: /renewed/, remedy: "Load this page again" });
  await assert.rejects(part.soon(), { code: "renewed" });
  await Promise.resolve();
  assert.ok(updates > 0);
  assert.equal(asked.length, 1);
  assert.match(asked[0][0], /ui\/renewed\.js$/);
  assert.deepEqual(asked[0].slice(1), ["HEAD", "no-store"]);
  assert.match(textOf(drawn(renewal())), /^The service was renewed.* Load this page again$/);
  assert.equal(drawn(renewal()).querySelector("[role=alert] button").type, "button");
  await speak("zh");
  assert.match(textOf(drawn(renewal())), /服务已更新.*重新载入本页$/);
});
