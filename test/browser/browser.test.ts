// asn1, pdu, mpm-core, mpm-v1, mpm-v2c, mpm-v3, mib and a table of mibs in a browser: bundled as built, and run in Chromium.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile } from "@snmp/mib/compiler";
import { type ChromiumPage, findChromium, openPage } from "../support/chromium.ts";
import { describeShared } from "../support/shared.ts";
import { type Bundle, bundleForBrowser } from "./bundle.ts";
import { knownMessages } from "./messages.ts";
import * as inNode from "./page.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleForBrowser(readFileSync(join(__dirname, "page.ts"), "utf8"), "page");
});

describe("the bundle for browsers", () => {
  test("has nothing of Node.js in it", () => {
    expect(bundle.ownUses).toEqual([]);
    expect(bundle.foreignUses).toEqual([]);
    expect(Object.values(bundle.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  test("is made of the built packages", () => {
    const files = Object.keys(bundle.metafile.inputs).filter((file) => file.startsWith("packages/"));
    const packages = new Set(files.map((file) => file.split("/").slice(0, 3).join("/")));
    const expected = ["asn1", "mib", "mibs", "mpm-core", "mpm-v1", "mpm-v2c", "mpm-v3", "pdu"];
    expect([...packages].sort()).toEqual(expected.map((name) => `packages/${name}/dist`));
  });

  test("cannot be made from code that needs Node.js, and lists the globals of Node.js in it", async () => {
    await expect(bundleForBrowser('import "@snmp/usm";', "page")).rejects.toThrow(
      'Could not resolve "node:crypto"',
    );
    const { ownUses } = await bundleForBrowser(
      "export const size = Buffer.byteLength(process.title);",
      "page",
    );
    expect(ownUses.map((use) => use.split(": ")[1])).toEqual(["Buffer", "process"]);
  });
});

describeChromium((chromium) => {
  let page: ChromiumPage;
  beforeAll(async () => {
    page = await openPage(chromium, documentWith(bundle.code));
  }, 60_000);
  afterAll(() => page?.close());

  const call = (name: string, ...args: unknown[]): Promise<unknown> =>
    page.evaluate(`page.${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`);

  test("runs without globals of Node.js and without eval", async () => {
    expect(await page.evaluate("navigator.userAgent")).toContain("Chrome/");
    expect(await page.evaluate("[typeof Buffer, typeof process, typeof require]")).toEqual([
      "undefined",
      "undefined",
      "undefined",
    ]);
    await expect(page.evaluate("setTimeout, document.body.textContent")).resolves.toContain("refused");
  });

  test("has the three models registered", async () => {
    expect(await call("identifiers")).toEqual([0, 1, 3]);
  });

  test.each(knownMessages.map((known) => [known.name, known] as const))(
    "decodes %s, and encodes it again",
    async (_, known) => {
      const { hex, community, reading } = known;
      expect(await call("read", hex, community)).toEqual({ ...reading, again: hex });
    },
  );

  test("reports the fault and its offset", async () => {
    const { hex } = knownMessages[0]!;
    expect(await call("read", `${hex.slice(0, -4)}0501`)).toEqual({
      error: "truncated",
      offset: expect.any(Number) as number,
    });
    expect(await call("read", hex, "private")).toEqual({
      error: expect.stringContaining("another community") as string,
    });
  });

  test("asks and answers in SNMPv3, with a security model of the page's own", async () => {
    expect(await call("exchangeV3")).toMatchObject({
      asked: { type: "GetRequest", requestId: 7, varbinds: [["1.3.6.1.2.1.1.5.0", "Null", null]] },
      answered: {
        type: "Response",
        requestId: 7,
        varbinds: [["1.3.6.1.2.1.1.5.0", "OctetString", "636f72652d31"]],
      },
    });
  });

  test("reads names and values by a compiled module, without a parser for modules in the page", async () => {
    const content = `ACME-MIB DEFINITIONS ::= BEGIN IMPORTS OBJECT-TYPE, enterprises FROM SNMPv2-SMI;
      acmeTable OBJECT-TYPE SYNTAX SEQUENCE OF AcmeEntry MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { enterprises 32473 }
      acmeEntry OBJECT-TYPE SYNTAX AcmeEntry MAX-ACCESS not-accessible STATUS current DESCRIPTION "" INDEX { acmeLabel } ::= { acmeTable 1 }
      AcmeEntry ::= SEQUENCE { acmeLabel OCTET STRING, acmeCell INTEGER }
      acmeLabel OBJECT-TYPE SYNTAX OCTET STRING MAX-ACCESS not-accessible STATUS current DESCRIPTION "" ::= { acmeEntry 1 }
      acmeCell OBJECT-TYPE SYNTAX INTEGER { off(0), on(1) } MAX-ACCESS read-only STATUS current DESCRIPTION "" ::= { acmeEntry 2 }
      END`;
    const [module] = compile([{ name: "ACME-MIB", content }]).modules;
    expect(await call("names", module)).toEqual({
      oid: "1.3.6.1.4.1.32473.1.2.2.97.98",
      name: 'ACME-MIB::acmeCell."ab"',
      formatted: "on",
      parsed: { oid: "1.3.6.1.4.1.32473.1.2.2.97.98", type: "Integer32", value: 0 },
      key: "ab",
      row: { ifIndex: 3, ifPhysAddress: "00:00:5e:00:53:01", ifOperStatus: "down" },
    });
    expect(bundle.code).not.toContain("MODULE-IDENTITY");
  });

  test("says that discover() is for Node.js", async () => {
    expect(await call("discovery")).toMatchObject({
      code: "ERR_SNMP_DISCOVERY",
      message: expect.stringContaining("by name") as string,
    });
  });

  describeShared("reads as Node.js does", "conformance/vectors/rfc.json", (file) => {
    test.each([
      ["recorded messages", 70, () => vectorsIn(dirname(file))],
      ["hostile messages", 300, () => hostileIn(join(dirname(file), "../hostile.json"))],
    ] as const)("%s", async (_, atLeast, load) => {
      const messages = load();
      expect(messages.length).toBeGreaterThanOrEqual(atLeast);
      const readings = await page.evaluate(
        `Promise.all(${JSON.stringify(messages)}.map((message) => page.read(...message)))`,
      );
      expect(readings).toEqual(await Promise.all(messages.map((message) => inNode.read(...message))));
    });
  });
});

/** The bundle in a page that allows no other script, and no `eval`. */
function documentWith(code: string): string {
  const script = `${code.replaceAll("</script", "<\\/script")}
try { new Function("return 1")(); } catch { document.body.textContent = "refused"; }`;
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = `default-src 'none'; script-src 'sha256-${hash}'`;
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script>${script}</script>`;
}

/** A message in hexadecimal, and its community. */
type Message = readonly [hex: string, community?: string];

function vectorsIn(folder: string): Message[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "kat.json");
  const vectors = files.flatMap(
    (name) =>
      JSON.parse(readFileSync(join(folder, name), "utf8")) as {
        hex: string;
        expected?: { community?: string };
      }[],
  );
  return vectors.map(({ hex, expected }) => [hex, Buffer.from(expected?.community ?? "", "hex").toString()]);
}

function hostileIn(file: string): Message[] {
  const { messages } = JSON.parse(readFileSync(file, "utf8")) as { messages: { hex: string }[] };
  return messages.map(({ hex }) => [hex, "public"]);
}

/** Declares tests that need Chromium. They fail without it in CI; elsewhere they are skipped with a warning. */
function describeChromium(tests: (chromium: string) => void): void {
  const chromium = findChromium();
  if (chromium !== undefined) return describe("Chromium", () => tests(chromium));
  const reason = "chromium is not installed: apt-get install chromium";
  if (process.env.CI !== undefined) return test("Chromium", () => expect(reason).toBe("in CI it has to be"));
  console.warn(`test/browser: skipped, ${reason}`);
  return describe.skip(`Chromium (skipped: ${reason})`, () => test("needs it", () => undefined));
}
