// Opens pages in headless Chromium: axe-core finds nothing wrong, nothing is asked of a network, no script is in them.
// node tests/page/check.mjs PAGE.html…   (CHROMIUM names the browser; Debian's is the default)

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = process.argv.slice(2);
if (pages.length === 0 || !pages.every(existsSync)) {
    console.error("which pages? every one that is named must be there");
    process.exit(2);
}

const profile = mkdtempSync(join(tmpdir(), "gatewright-page-"));
const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    userDataDir: profile,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
});
const wrong = [];
for (const path of pages) {
    const page = await browser.newPage();
    const address = pathToFileURL(resolve(path)).href;
    await page.setRequestInterception(true);
    page.on("request", (request) => {
        if (request.url() === address || request.url().startsWith("data:")) return request.continue();
        wrong.push(`${path}: asks for ${request.url()}`);
        return request.abort();
    });
    // A phone and a wide screen: nothing may scroll sideways but a table in its own frame.
    for (const width of [360, 1280]) {
        await page.setViewport({ width, height: 800 });
        await page.goto(address);
        const found = await page.evaluate(() => ({
            scripts: document.scripts.length,
            sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        }));
        if (found.scripts > 0) wrong.push(`${path}: holds ${found.scripts} scripts`);
        if (found.sideways) wrong.push(`${path}: scrolls sideways at ${width} px`);
        await page.evaluate(axe);
        const report = await page.evaluate(() => globalThis.axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }));
        for (const violation of report.violations) {
            for (const node of violation.nodes.slice(0, 5)) {
                wrong.push(`${path} at ${width} px: ${violation.id}: ${violation.help}\n    ${node.target}: ${node.failureSummary}`);
            }
        }
        console.log(`${path} at ${width} px: ${report.passes.length} rules hold, ${report.violations.length} do not`);
    }
    await page.close();
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
for (const line of wrong) console.error(line);
process.exit(wrong.length > 0 ? 1 : 0);
