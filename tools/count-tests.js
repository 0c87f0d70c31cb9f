// count-tests FOLDER RUNNER… : adds up the JSON results (of jest's shape) in FOLDER and prints `tests: N passed, N failed`.
// Fails when a test failed, when no test ran, and when a RUNNER left no FOLDER/RUNNER.json.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [folder, ...runners] = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

let passed = 0;
let failed = 0;
for (const name of new Set([...runners, ...names])) {
  const result = readResult(name);
  if (result === undefined) {
    console.log(`${name} left no readable result; this counts as a failure`);
    failed += 1;
    continue;
  }
  passed += result.numPassedTests;
  // a file that cannot be loaded runs none of its tests
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPendingTests + result.numTodoTests > 0) {
    console.log(`${name}: ${result.numPendingTests} skipped, ${result.numTodoTests} to do`);
  }
}
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function readResult(name) {
  try {
    const result = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    const counts = [
      "numPassedTests",
      "numFailedTests",
      "numRuntimeErrorTestSuites",
      "numPendingTests",
      "numTodoTests",
    ];
    return counts.every((count) => Number.isInteger(result[count])) ? result : undefined;
  } catch {
    return undefined;
  }
}
