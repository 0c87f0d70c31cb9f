import { execFileSync } from "node:child_process";
import { join } from "node:path";

test("importing the built package loads neither node:crypto nor node:dns: only requests and names of hosts need them", () => {
  const code = `
    await import("@snmp/client");
    console.log(process.moduleLoadList.includes("NativeModule dgram"));
    console.log(["crypto", "dns"].filter((name) => process.moduleLoadList.includes("NativeModule " + name)));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, NODE_OPTIONS: "" },
    encoding: "utf8",
  });
  expect(output).toBe("true\n[]\n");
});
