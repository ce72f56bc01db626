// Bundles src/ into dist/bigmap.js and writes the licences of what is bundled into NOTICE. Run: npm run build

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

// The sources' hash in the first line lets a test see a bundle that was not built anew.
const sources = readdirSync("src").sort().map((name) => `src/${name}`);
const hash = createHash("sha256");
for (const path of [...sources, "package-lock.json"]) hash.update(readFileSync(path));

await build({
  entryPoints: ["src/index.js"],
  outfile: "dist/bigmap.js",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  loader: { ".css": "text" },
  lineLimit: 160,
  legalComments: "none",
  banner: { js: "// Built from ../src by `make bigmap`, licences in ../NOTICE, sources " + hash.digest("hex") },
});

// Not what esbuild saw: regl-scatterplot comes with its own dependencies bundled into it.
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const folders = Object.keys(packages).filter((path) => path && !packages[path].dev);
const notices = folders.sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
});
const head = "dist/bigmap.js holds code of the packages below, under their own licences.\n";
writeFileSync("NOTICE", [head, ...notices].join(`\n${"-".repeat(80)}\n\n`));
