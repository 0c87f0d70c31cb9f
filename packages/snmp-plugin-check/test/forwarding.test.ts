import { runCommand } from "snmp-plugin-check";

test("runs the command of the kit", async () => {
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  expect(await runCommand(["--help"], { cwd: __dirname, write, writeError: write })).toBe(0);
  expect(written.join("")).toMatch(/^Usage: snmp-plugin-check /);
});
