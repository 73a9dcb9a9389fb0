// examples/plain in Chromium, as someone fills it in who may not see it, or has no mouse.
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";

import { open, root } from "./chromium.mjs";

const NOW = "2025-01-14T16:30:00+07:00";
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const JUDGED = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const pictures = new URL("target/plain/", root);

let chromium, page;

before(async () => {
  await mkdir(pictures, { recursive: true });
  chromium = await open({ policy, context: { viewport: { width: 900, height: 900 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" } });
});

after(() => chromium?.close());

beforeEach(async () => {
  page = await chromium.visit("bindings-wasm/examples/plain/index.html");
  page.setDefaultTimeout(5_000);
  await page.clock.setFixedTime(new Date(NOW));
  await page.locator("html[data-ready]").waitFor();
});

afterEach(() => assert.deepEqual(chromium.faults, []));

const field = (pointer) => page.locator(`[name="${pointer}"]:not(fieldset)`).first();
const group = (pointer) => page.locator(`fieldset[name="${pointer}"]`);
const invalid = (locator) => locator.evaluate((one) => [one.getAttribute("aria-invalid"), one.validity.customError]);
const lines = () => page.locator("#found li").allTextContents();
const shown = () => page.locator(".findings li");
/** What a screen reader says after the name of a field. */
const described = (locator) => locator.evaluate((one) =>
  (one.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean).map((id) => document.getElementById(id).textContent).join(" "));
// The page's own listener leaves its words here.
const sent = () => page.locator("#sent").textContent();

async function fillIn() {
  const text = { "/thinking/summary": "Yên tâm.", "/mood/summary": "Mong sớm biết lịch.", "/issues/0/title": "Tiến độ chi trả" };
  Object.assign(text, {
    "/issues/0/account": "Nhiều hộ hỏi vì sao chưa có lịch chi trả.", "/issues/0/analysis": "Hồ sơ bổ sung còn chậm.",
    "/issues/0/streams/0/gist": "Đề nghị công bố lịch.", "/issues/0/streams/0/items": "12",
  });
  for (const [pointer, value] of Object.entries(text)) await field(pointer).fill(value);
  const codes = { topic: "land/compensation", scope: "local", nature: "opinion" };
  for (const [name, code] of Object.entries(codes)) await field(`/issues/0/${name}`).selectOption(code);
  await field("/thinking/level").selectOption("stable");
  await field("/mood/level").selectOption("uneasy");
  const stream = { tendency: "opposing", toward: "decision", breadth: "many", intensity: "strong" };
  for (const [name, code] of Object.entries(stream)) await field(`/issues/0/streams/0/${name}`).selectOption(code);
  await page.locator('[name="/issues/0/areas"][value="844"]').check();
  for (const code of ["residents_meeting", "collaborators"]) await page.locator(`[name="/issues/0/channels"][value=${code}]`).check();
  await page.locator('[name="/issues/0/streams/0/groups"][value=farmers]').check();
  await page.getByLabel("Đã tìm ý kiến trái chiều").check();
}

test("nothing is said of what nobody has reached; a field is told of its errors once it is left", async () => {
  assert.equal(await shown().count(), 0);
  const mood = field("/mood/summary");
  await mood.fill("Gọi 0912 345 678.");
  assert.equal(await shown().count(), 0);
  await mood.press("Tab");
  await shown().first().waitFor();
  assert.deepEqual(await invalid(mood), ["true", true]);
  assert.match(await described(mood), /^Lỗi: văn bản có số trông như số điện thoại – xóa số này/);
  assert.equal(await page.locator("#found").isVisible(), false);
  assert.equal(await page.evaluate(() => document.querySelector("form").checkValidity()), false);
  // Mending it is seen while one types.
  await mood.fill("Mong sớm biết lịch.");
  await page.locator("#mood-summary-findings").waitFor({ state: "detached" });
  assert.deepEqual(await invalid(mood), [null, false]);
  assert.equal(await described(mood), "");
});

test("what was sent too early is listed, each line leading to its field", async () => {
  await field("/mood/summary").fill("Gọi 0912 345 678.");
  await page.locator("#send").click();
  assert.equal(await sent(), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "found");
  const all = await lines();
  const found = all.filter((line) => line.startsWith("Tâm trạng › Tóm tắt Lỗi: văn bản có số"));
  assert.equal(found.length, 1, all.join("\n"));
  // A member that is missing is told at its own field, an empty entry of a list at those of the entry.
  assert.ok(all.some((line) => line.startsWith("Tâm trạng › Mức độ Lỗi: ")), all.join("\n"));
  assert.ok(all.some((line) => line.startsWith("Vấn đề 1 › Luồng ý kiến 1 › Ý chính Lỗi: ")), all.join("\n"));
  assert.match(await described(group("/issues/0/channels")), /^Lỗi: /);
  // In the order of the page.
  assert.ok(all.findIndex((line) => line.startsWith("Tư tưởng")) < all.findIndex((line) => line.startsWith("Tâm trạng")));

  await page.locator("#found a", { hasText: "Tâm trạng › Tóm tắt" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "/mood/summary");
  await page.locator("#found a", { hasText: "Kênh" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "/issues/0/channels");
  assert.equal(new URL(page.url()).hash, "");
});

test("what is filled in is the report that core accepts, and it goes out", async () => {
  await page.locator("#send").click();
  await fillIn();
  await page.locator("#send").click();
  assert.match(await sent(), /2025-01/);
  assert.deepEqual((await lines()).filter((line) => line.includes("Lỗi")), []);
  // The page's own call, with a spy in the way: what would be sent.
  const report = await page.evaluate(async (now) => {
    const { checkForm } = await import("/bindings-wasm/form.mjs");
    const { Jurisdiction } = await import("/bindings-wasm/jurisdiction.mjs");
    const complete = (typed) => ({ typed });
    const checks = checkForm(document.querySelector("form"), Jurisdiction.traVinh(), { now, complete });
    const { report } = checks.check();
    checks.stop();
    return report.typed;
  }, NOW);
  assert.deepEqual(report.issues, [{
    id: "1", title: "Tiến độ chi trả", topic: "land/compensation", scope: "local", nature: "opinion", areas: ["844"],
    channels: ["residents_meeting", "collaborators"], account: "Nhiều hộ hỏi vì sao chưa có lịch chi trả.",
    streams: [{
      tendency: "opposing", toward: "decision", breadth: "many", intensity: "strong", groups: ["farmers"], items: 12,
      gist: "Đề nghị công bố lịch.",
    }],
    contrary_sought: true, analysis: "Hồ sơ bổ sung còn chậm.",
  }]);
  assert.deepEqual(Object.keys(report).sort(), ["issues", "mood", "thinking"]);
});

test("a warning is shown by its name and keeps nothing from being sent", async () => {
  await fillIn();
  await field("/issues/0/analysis").fill("");
  await page.locator("#send").click();
  assert.match(await sent(), /2025-01/);
  const told = await page.locator("#found li.warning").allTextContents();
  assert.ok(told.some((line) => /Cảnh báo: /.test(line)), (await lines()).join("\n"));
  assert.equal(await page.locator("[aria-invalid]").count(), 0);
});

test("what the browser itself cannot read is told too, in its words", async () => {
  await fillIn();
  const items = field("/issues/0/streams/0/items");
  await items.fill("");
  await items.pressSequentially("1e");
  await page.locator("#send").click();
  assert.equal(await sent(), "");
  const words = await items.evaluate((one) => one.validationMessage);
  assert.notEqual(words, "");
  const errors = (await lines()).filter((line) => line.includes("Lỗi: "));
  assert.deepEqual(errors, [`Vấn đề 1 › Luồng ý kiến 1 › Số lượt ý kiến Lỗi: ${words}`]);
  assert.equal(await described(items), `Lỗi: ${words}`);
});

test("a button that someone is pressing does not slip away", async () => {
  await field("/mood/summary").fill("Gọi 0912 345 678.");
  await page.locator("#send").scrollIntoViewIfNeeded();
  const { x, y, width, height } = await page.locator("#send").boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(100);
  // The field was left, and its findings would push the button down.
  assert.equal(await shown().count(), 0);
  await page.mouse.up();
  assert.equal(await page.evaluate(() => document.activeElement.id), "found");
  // A button that sends nothing: what had to wait is shown after its click.
  await page.locator("#reset").click();
  await page.waitForFunction(() => document.querySelectorAll(".findings li").length === 0);
  await field("/mood/summary").fill("Gọi 0912 345 678.");
  await page.locator("h1").click();
  await shown().first().waitFor();
});

test("a line that has the focus stays until it is left", async () => {
  await page.locator("#send").click();
  const before = (await lines()).length;
  const link = page.locator("#found a").first();
  await link.focus();
  const kept = await link.elementHandle();
  await field("/mood/summary").evaluate((one) => {
    one.value = "Gọi 0912 345 678.";
    one.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.locator("#mood-summary-findings", { hasText: "số điện thoại" }).waitFor();
  assert.ok(await kept.evaluate((one) => one.isConnected && one === document.activeElement));
  assert.equal((await lines()).length, before);
  await field("/thinking/summary").focus();
  await page.locator("#found li", { hasText: "số điện thoại" }).waitFor();
});

test("boxes of one group are left together", async () => {
  const boxes = page.locator('[name="/issues/0/channels"]:not(fieldset)');
  await boxes.nth(0).focus();
  await boxes.nth(1).focus();
  await page.waitForTimeout(50);
  assert.equal(await described(group("/issues/0/channels")), "");
  await field("/issues/0/account").focus();
  await page.waitForFunction(() => document.querySelector('fieldset[name="/issues/0/channels"] .findings'));
  assert.match(await described(group("/issues/0/channels")), /^Lỗi: /);
});

test("starting again takes back what was shown", async () => {
  await page.locator("#send").click();
  assert.ok((await shown().count()) > 5);
  await page.locator("#reset").click();
  await page.waitForFunction(() => document.querySelectorAll(".findings").length === 0);
  assert.equal(await page.locator("#found").isVisible(), false);
  assert.equal(await page.locator("[aria-invalid], [aria-describedby]").count(), 0);
});

test("fields of every kind are read, and after stopping the form is the browser's", async () => {
  const { report, during, after } = await page.evaluate(async (now) => {
    const { checkForm } = await import("/bindings-wasm/form.mjs");
    const { Jurisdiction } = await import("/bindings-wasm/jurisdiction.mjs");
    document.body.innerHTML = `<main><form>
      <input type="hidden" name="/period" value="2025-13"><input name="/mood/summary" aria-label="Tâm trạng"
        aria-describedby="own" value="Gọi 0912 345 678"><p id="own">Vài dòng</p>
      <label><input type="radio" name="/thinking/level" value="stable" checked>1</label>
      <label><input type="radio" name="/thinking/level" value="uneasy">2</label>
      <select name="/issues/1/focus" multiple><option selected>a</option><option>b</option><option selected>c</option></select>
      <input name="/next_focus/0"><input name="/document/symbol"><input type="number" name="/revision" value="2">
      <input type="checkbox" name="/nil_return"><input name="/x~1y/~0z" value="v"><input name="/left_out" disabled value="x">
      <input name="own" value="the page's"></form><div id="list"></div></main>`;
    const [form, summary] = [document.querySelector("form"), document.querySelector("#list")];
    const checks = checkForm(form, Jurisdiction.traVinh(), { now, summary, lang: "en" });
    const { report, findings } = checks.check();
    const period = findings.filter(({ pointer }) => pointer === "/period").map(({ message, help }) => `Error: ${message} – ${help}`);
    const seen = () => ({
      described: form.elements[1].getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent),
      period: Array.from(summary.querySelectorAll("li:not(:has(a))"), (line) => line.textContent).filter((line) => period.includes(line)),
      links: summary.querySelectorAll("li:has(a)").length,
      invalid: form.querySelectorAll("[aria-invalid], :invalid").length,
      left: form.noValidate, hidden: summary.hidden, lists: form.querySelectorAll("ul").length,
    });
    const during = seen();
    // One more that has been heard and not been shown yet.
    form.elements[1].dispatchEvent(new Event("input", { bubbles: true }));
    checks.stop();
    form.elements[1].dispatchEvent(new Event("focusout", { bubbles: true }));
    await new Promise((done) => setTimeout(done, 50));
    return { report, during, after: seen() };
  }, NOW);
  assert.deepEqual(report, {
    period: "2025-13", mood: { summary: "Gọi 0912 345 678" }, thinking: { level: "stable" }, issues: [null, { focus: ["a", "c"] }],
    next_focus: [""], revision: 2, nil_return: false, "x/y": { "~z": "v" },
  });
  assert.match(during.described[1], /^Error: the text holds what looks like a phone number – /);
  assert.deepEqual([during.described[0], during.left, during.hidden], ["Vài dòng", true, false]);
  // A field that nobody sees cannot be led to.
  assert.equal(during.period.length, 1);
  assert.ok(during.links > 0 && during.invalid > 0 && during.lists > 0);
  assert.deepEqual([after.described, after.invalid, after.lists, after.left, after.hidden], [["Vài dòng"], 0, 0, false, true]);
});

for (const [name, width] of [["desktop", 900], ["phone", 360]]) {
  test(`nothing is in the way of anyone at ${width} px, and nothing sticks out`, async () => {
    await page.setViewportSize({ width, height: 900 });
    for (const state of ["empty", "faulty"]) {
      if (state === "faulty") {
        await fillIn();
        await field("/mood/summary").fill("Gọi 0912 345 678.");
        await field("/issues/0/title").fill("");
        await page.locator('[name="/issues/0/channels"][value=collaborators]').uncheck();
        await page.locator('[name="/issues/0/channels"][value=residents_meeting]').uncheck();
        await page.locator("#send").click();
        await page.locator("#found").waitFor();
      }
      // The policy of the page forbids code in its markup; the judge comes in past it.
      await page.evaluate(axe);
      const { passes, violations } = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly }), JUDGED);
      assert.ok(passes.length > 15, "the judge did not look");
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page is wider than the screen");
      await page.screenshot({ path: new URL(`${name}-${state}.png`, pictures).pathname, fullPage: true });
    }
  });
}
