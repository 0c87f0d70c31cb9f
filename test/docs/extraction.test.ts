import { commandsOf } from "./playground.ts";
import { rewriteCode, rewriteScript } from "./rewrite.ts";
import { snippetsOf } from "./snippets.ts";

const fence = "```";
const document = [
  "# Title",
  `${fence}ts`,
  "const a = 1;",
  fence,
  "words",
  `${fence}ts continues`,
  "a;",
  fence,
  `${fence}text`,
  "no code",
  fence,
  `  ${fence}ts no-run reason="needs a device"`,
  "  b;",
  `  ${fence}`,
  `${fence}sh`,
  "npm install @snmp/client   # a comment",
  "snmp get 192.0.2.1 1.3.6 \\",
  "  | head -1",
  fence,
].join("\n");

test("snippets have their lines, their continuations and their reasons not to run", () => {
  const [first, second, third, script] = snippetsOf("x.md", document);
  expect(first).toEqual({ file: "x.md", line: 3, language: "ts", code: "\n\nconst a = 1;" });
  expect(second).toMatchObject({ line: 7, code: "\n\nconst a = 1;\n\n\n\na;" });
  expect(third).toMatchObject({ line: 13, notRun: "needs a device" });
  expect(third!.code.trim()).toBe("b;");
  expect(commandsOf(script!)).toEqual({
    run: ["snmp get 192.0.2.1 1.3.6    | head -1"],
    listed: ["npm install @snmp/client"],
  });
});

test("`no-run` without a reason, a fence without an end and an unknown command are errors", () => {
  expect(() => snippetsOf("x.md", `${fence}ts no-run\nx\n${fence}`)).toThrow('x.md:1: "no-run" is neither');
  expect(() => snippetsOf("x.md", `${fence}ts\nx`)).toThrow("x.md:1: the fence has no end");
  const [script] = snippetsOf("x.md", `${fence}sh\nrm -rf /\n${fence}`);
  expect(() => commandsOf(script!)).toThrow(
    'x.md:2: "rm -rf /" neither runs snmp nor stands in test/docs/listed.ts',
  );
});

const places = { device: "127.0.0.1:40123", ports: { 1161: 50001 } };

test("targets in documentation become the device, and values stay", () => {
  expect(
    rewriteCode(
      'new Client("192.0.2.1"); new Client("tcp://[2001:db8::1]:161"); new Client(\'core.example.net:1610\')',
      places,
    ),
  ).toBe(
    'new Client("127.0.0.1:40123"); new Client("tcp://127.0.0.1:40123"); new Client(\'127.0.0.1:40123\')',
  );
  expect(
    rewriteCode('{ type: "IpAddress", value: "192.0.2.1" }; "noc@example.com"; port: 1161', places),
  ).toBe('{ type: "IpAddress", value: "192.0.2.1" }; "noc@example.com"; port: 50001');
  expect(
    rewriteScript("snmp get -c public 192.0.2.1:161 1.3.6 && snmp walk udp:router.example.com", places),
  ).toBe("snmp get -c public 127.0.0.1:40123 1.3.6 && snmp walk udp:127.0.0.1:40123");
  expect(rewriteScript("snmp set 192.0.2.1 1.3.6.1 a 192.0.2.9", places)).toBe(
    "snmp set 127.0.0.1:40123 1.3.6.1 a 192.0.2.9",
  );
});
