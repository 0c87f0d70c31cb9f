import { runProgram } from "../../../test/support/program.ts";

test("without the package pg, the option postgres says what is missing", async () => {
  // the program is in a folder without packages, and forgets where package managers have others
  const { stdout, code } = await runProgram(`
    import { PollerWorker } from "./packages/poller-bullmq/src/index.ts";
    delete process.env.NODE_PATH;
    process.getBuiltinModule("node:module").Module._initPaths();
    try {
      new PollerWorker({ postgres: "postgres://x:secret@127.0.0.1/y", targets: [], every: 1000, sinks: [() => {}] });
    } catch (error) {
      console.log(error.message);
    }
  `);
  expect({ stdout, code }).toEqual({
    stdout: "the option postgres needs the package pg: npm install pg\n",
    code: 0,
  });
});
