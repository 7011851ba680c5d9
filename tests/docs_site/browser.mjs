// Opens pages of the site in headless Chromium and prints what it sees as JSON.
// Arguments: the folder node_modules, a JSON object {url, pages, searches, screenshots, profile}.
import { createRequire } from "node:module";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, input] = process.argv.slice(2);
const { url, pages, searches, screenshots, profile } = JSON.parse(input);
const require = createRequire(join(modules, "index.js"));
const { chromium } = require("playwright-core");
const packed = await import(
  pathToFileURL(join(modules, "@sparticuz/chromium/build/index.js")).href
);

// The package carries the libraries that Chromium needs beyond the C library.
await packed.inflate(join(modules, "@sparticuz/chromium/bin/al2023.tar.br"));
// The package's fonts.conf names /tmp/fonts, but its fonts are in tmpdir(). Chromium needs a font.
process.env.FONTCONFIG_FILE = join(tmpdir(), "fonts.conf");
const folders = `<dir>${join(tmpdir(), "fonts")}</dir><cachedir>${join(tmpdir(), "cache")}</cachedir>`;
writeFileSync(process.env.FONTCONFIG_FILE, `<fontconfig>${folders}</fontconfig>`);
packed.setupLambdaEnvironment(join(tmpdir(), "al2023", "lib"));

const context = await chromium.launchPersistentContext(profile, {
  executablePath: await packed.default.executablePath(),
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
  viewport: { width: 1280, height: 900 },
  permissions: ["clipboard-read", "clipboard-write"],
});
await context.addInitScript(() => localStorage.clear()); // the theme stores the color scheme
await context.addInitScript({ path: require.resolve("axe-core/axe.min.js") });

context.setDefaultTimeout(60_000);

const messages = [];
const requests = new Set();
const page = context.pages()[0] ?? (await context.newPage());
page.on("console", (m) => {
  if (["error", "warning"].includes(m.type())) messages.push(`${page.url()}: ${m.text()}`);
});
page.on("pageerror", (error) => messages.push(`${page.url()}: ${error}`));
// The browser aborts what a page still loads when the next page is opened. That is no failure.
const ABORTED = "net::ERR_ABORTED";
page.on("requestfailed", (r) => {
  const text = r.failure()?.errorText;
  if (text !== ABORTED) messages.push(`${r.url()}: ${text}`);
});
await page.route("**/*", (route) => {
  const target = route.request().url();
  requests.add(target);
  return target.startsWith(new URL(url).origin) || /^(data|blob):/.test(target)
    ? route.continue()
    : route.abort();
});

const seen = {};
for (const path of pages) {
  const found = (seen[path] = { violations: [] });
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto(url + path);
    found.diagrams = await page.locator(".diagram").count();
    if (found.diagrams) await page.locator(".diagram svg").nth(found.diagrams - 1).waitFor();
    found[scheme] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    found.violations.push(...(await violations(scheme)));
    if (screenshots) await screenshot(path, scheme);
  }
  found.svgs = await page.locator(".diagram svg").count();
  found.tokens = await page.locator("pre code span[class]").count();
  found.copy = await page.locator("pre ~ nav button, pre button, .md-code__button").count();
  found.header = await page.locator("header").first().innerText();
  await page.setViewportSize({ width: 400, height: 800 });
  found.violations.push(...(await violations("narrow")));
  found.width = await page.evaluate(() => document.scrollingElement.scrollWidth);
  if (screenshots) await screenshot(path, "narrow");
}

await page.setViewportSize({ width: 1280, height: 900 });
await page.emulateMedia({ colorScheme: "light" });
const results = {};
for (const query of searches) {
  await page.goto(url);
  await page.locator(".md-search__button").click();
  await page.getByRole("combobox", { name: "Search" }).fill(query);
  const links = page.getByRole("listbox", { name: "Search results" }).locator("a[href]");
  await links.first().waitFor({ timeout: 20000 }).catch(() => {}); // the test fails without links
  results[query] = await links.evaluateAll((all) =>
    all.map((link) => ({ text: link.innerText, href: link.href })),
  );
  if (screenshots) await screenshot(`search-${query}`, "light");
}

const copied = {};
for (const path of ["calls/"]) {
  await page.goto(url + path);
  const button = page.locator(".md-code__button, .md-clipboard").first();
  await button.click();
  copied.text = await page.evaluate(() => navigator.clipboard.readText());
  copied.code = await page.locator("pre code").first().innerText();
}

await context.close();
console.log(JSON.stringify({ seen, results, messages, requests: [...requests], copied }));

// The theme makes code that scrolls focusable after the size changed. axe reports what never is.
function areFocusable() {
  const blocks = [...document.querySelectorAll("pre > code")];
  return blocks.every((code) => code.scrollWidth <= code.clientWidth || code.tabIndex === 0);
}

async function violations(label) {
  await page.waitForFunction(areFocusable, null, { timeout: 5000 }).catch(() => {});
  const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  return found.violations
    .filter((v) => ["serious", "critical"].includes(v.impact))
    .flatMap((v) => v.nodes.map((n) => `${label}: ${v.id}: ${n.target}: ${n.failureSummary}`));
}

async function screenshot(path, name) {
  mkdirSync(screenshots, { recursive: true });
  const file = `${path.replace(/\W+/g, "-") || "index"}-${name}.png`;
  await page.screenshot({ path: join(screenshots, file) });
}
