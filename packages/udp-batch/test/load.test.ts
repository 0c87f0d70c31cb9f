// An hour's worth of messages: a thousand requests a second to as many targets, each of which answers. The long form has all 3,600,000 of them.
import { removeFiles, runAlone } from "./support/alone.ts";
import { describeAddon } from "./support/addon.ts";
import { exchange } from "./support/exchange.ts";

const isLong = process.env.SNMP_LONG_TESTS !== undefined;
jest.setTimeout(900_000);
afterAll(removeFiles);

describeAddon("under load", () => {
  const requests = isLong ? 3_600_000 : 100_000;
  test(`${requests.toLocaleString("en")} requests to 1,000 targets in other threads: each gets the answer of its target, none is lost, memory stays`, async () => {
    const output = await runAlone(exchange, { ROUNDS: String(requests) }, 800_000);
    expect(output).toBe(`${requests} 0 0 true\n`);
  });
});
