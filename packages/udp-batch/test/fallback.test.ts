// Without an addon, as on macOS: each test loads the package anew, with a loader that finds nothing.
import { parseTarget } from "@snmp/transport";
import { echoAgent } from "../../transport/test/support/agents.ts";
import { Inbox } from "../../transport/test/support/inbox.ts";
import type * as udpBatchPackage from "../src/index.ts";

async function loadWithout(platform: NodeJS.Platform): Promise<{
  readonly package: typeof udpBatchPackage;
  readonly warnings: Error[];
}> {
  jest.resetModules();
  jest.doMock("node-gyp-build", () => () => {
    // as node-gyp-build words it
    throw new Error("No native build was found for platform=linux arch=mips\n    loaded from: /srv/app\n");
  });
  const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const actual = Object.getOwnPropertyDescriptor(process, "platform")!;
  Object.defineProperty(process, "platform", { ...actual, value: platform });
  try {
    const loaded = await import("../src/index.ts");
    return { package: loaded, warnings: warn.mock.calls.map(([text]) => text as Error) };
  } finally {
    Object.defineProperty(process, "platform", actual);
    warn.mockRestore();
  }
}

test.each([
  ["linux", "No native build was found for platform=linux arch=mips (loaded from: /srv/app)"],
  ["darwin", "there is no system call for it on darwin"],
  ["win32", "there is no system call for it on win32"],
] as const)(
  "without an addon for %s, one warning says why, and messages go over dgram",
  async (platform, reason) => {
    const { package: loaded, warnings } = await loadWithout(platform);
    expect(loaded.explainFallback()).toBe(reason);
    expect(warnings).toEqual([`SNMP over UDP uses node:dgram, and @snmp/udp-batch has no effect: ${reason}`]);

    const { transport: agent } = await echoAgent(loaded.udpBatch);
    const inbox = new Inbox();
    const transport = loaded.udpBatch.open(inbox);
    const to = await transport.resolve(parseTarget(agent.address));
    transport.send(Uint8Array.of(0x30, 1, 7), to);
    const [answer] = await inbox.arrived(1);
    expect([...answer!.message]).toEqual([0x30, 1, 7]);
    await transport.close();
    await agent.close();
  },
);

test("an addon of another version is a reason, not an error of the import", async () => {
  jest.resetModules();
  jest.doMock("node-gyp-build", () => () => ({ memory: new ArrayBuffer(8) }));
  jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const { explainFallback } = await import("../src/index.ts");
  const reason = process.platform === "linux" ? /another version of the package/ : /no system call/;
  expect(explainFallback()).toMatch(reason);
  jest.restoreAllMocks();
});
