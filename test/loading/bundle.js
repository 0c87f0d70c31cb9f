// bundle.js BUNDLER ENTRY OUTPUT [EXTERNAL]: bundles an entry for Node.js as a user of that bundler would, with everything unused thrown
// away; esbuild leaves the package EXTERNAL out.
import { dirname, basename } from "node:path";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";

const bundlers = {
  async esbuild(entry, output, external) {
    await build({
      entryPoints: [entry],
      outfile: output,
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      external,
    });
  },
  async rolldown(entry, output) {
    const bundle = await rolldown({ input: entry, platform: "node" });
    await bundle.write({ file: output, format: "esm", minify: true, codeSplitting: false });
    await bundle.close();
  },
  async vite(entry, output) {
    await vite.build({
      configFile: false,
      logLevel: "warn",
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: dirname(output),
        emptyOutDir: false,
        minify: true,
        rolldownOptions: { output: { entryFileNames: basename(output) } },
      },
    });
  },
  async rollup(entry, output) {
    const bundle = await rollup({
      input: entry,
      external: /^node:/,
      plugins: [nodeResolve({ preferBuiltins: true })],
      onLog(level, log) {
        // TypeScript's helper for decorators asks for a global of its own first
        if (level === "warn" && !["CIRCULAR_DEPENDENCY", "THIS_IS_UNDEFINED"].includes(log.code))
          throw new Error(log.message);
      },
    });
    await bundle.write({ file: output, format: "esm", inlineDynamicImports: true });
    await bundle.close();
  },
  webpack(entry, output) {
    const configuration = {
      mode: "production",
      target: "node20",
      entry,
      experiments: { outputModule: true },
      output: {
        path: dirname(output),
        filename: basename(output),
        library: { type: "module" },
        chunkFormat: "module",
      },
    };
    return new Promise((resolve, reject) => {
      webpack(configuration, (error, stats) => {
        if (error) reject(error);
        else if (stats.hasErrors() || stats.hasWarnings()) reject(new Error(stats.toString()));
        else resolve();
      });
    });
  },
};

const [bundler, entry, output, ...external] = process.argv.slice(2);
await bundlers[bundler](entry, output, external);
