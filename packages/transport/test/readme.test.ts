import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { removeBundle, runAlone } from "./support/alone.ts";

afterAll(removeBundle);

const snippets = async (): Promise<string[]> => {
  const text = await readFile(join(__dirname, "../README.md"), "utf8");
  return Array.from(text.matchAll(/^```ts\n(.*?)^```/gms), ([, code]) =>
    code!.replaceAll('"@snmp/transport"', '"./transport.mjs"'),
  );
};

test("the examples of the README run", async () => {
  const [ask, loud, ...others] = await snippets();
  expect(others).toEqual([]);
  expect(await runAlone(ask!)).toBe("2 octets, from the agent: true\n");
  expect(await runAlone(loud!)).toBe("{ scheme: 'loud', host: '192.0.2.1', port: 161 }\n");
});
