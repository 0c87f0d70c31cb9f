import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { parseRecording, simulate } from "@snmp/simulator";

afterEach(() => void jest.useRealTimers());

test("a device answers and closes while a test has fake timers, and its time is that of the test", async () => {
  jest.useFakeTimers();
  const recording = parseRecording("1.3.6.1.2.1.1.3.0|67|0\n1.3.6.1.2.1.1.5.0|4|core-1\n");
  const device = await simulate(recording, { upTime: "running", faults: { delay: 5 } });
  const client = new Client(device.address, v2c("public"));
  expect((await client.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.3.0")).map(String)).toEqual(["core-1", "0"]);
  jest.advanceTimersByTime(3_600_000);
  expect((await client.get("1.3.6.1.2.1.1.3.0")).map(String)).toEqual(["360000"]);
  await client.close();
  await device.close();
});
