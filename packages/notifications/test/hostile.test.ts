// Messages that no sender should send. The receiver delivers or refuses each, and lives on.
import { closeAll, openSender, startReceiver, until } from "./support/receivers.ts";
import { v1Message } from "./support/messages.ts";

afterEach(closeAll);

const varbind = "300f300d06082b06010201010500040178";
const v1Trap = (middle: string): string => {
  const content = `06092b060104010401021540${middle}`;
  const pdu = content + varbind;
  const length = (text: string): string => (text.length / 2).toString(16).padStart(2, "0");
  const rest = `02010004067075626c6963a4${length(pdu)}${pdu}`;
  return `30${length(rest)}${rest}`;
};
const upTime = "300d06082b06010201010300430101";
const trapOid = "3017060a2b06010603010104010006092b0601060301010501";
const v2Notification = (tag: string, varbinds: string): string => {
  const length = (text: string): string => (text.length / 2).toString(16).padStart(2, "0");
  const list = `30${length(varbinds)}${varbinds}`;
  const pdu = `02014d020100020100${list}`;
  const rest = `02010104067075626c6963${tag}${length(pdu)}${pdu}`;
  return `30${length(rest)}${rest}`;
};
const address = "047f000001";

test.each([
  ["a trap of SNMPv1 as it should be", v1Trap(`${address}020100020100430101`), "delivered"],
  ["agent-addr of 3 octets", v1Trap("037f0000020100020100430101"), "malformed"],
  ["generic-trap 7, which does not exist", v1Trap(`${address}020107020100430101`), "delivered"],
  ["generic-trap 2147483647", v1Trap(`${address}02047fffffff020100430101`), "delivered"],
  ["specific-trap -1", v1Trap(`${address}0201060201ff430101`), "delivered"],
  ["time-stamp as an INTEGER", v1Trap(`${address}020100020100020105`), "malformed"],
  ["a trap of SNMPv2 as it should be", v2Notification("a7", upTime + trapOid), "delivered"],
  ["snmpTrapOID.0 before sysUpTime.0", v2Notification("a7", trapOid + upTime), "delivered"],
  ["snmpTrapOID.0 without sysUpTime.0", v2Notification("a7", trapOid), "delivered"],
  [
    "snmpTrapOID.0 as an INTEGER",
    v2Notification("a7", `${upTime}300f060a2b060106030101040100020101`),
    "malformed",
  ],
  [
    "sysUpTime.0 as an OCTET STRING",
    v2Notification("a7", `300d06082b06010201010300040178${trapOid}`),
    "delivered",
  ],
  ["an inform without variable bindings", v2Notification("a6", ""), "malformed"],
  ["a Response", v2Notification("a2", "300c06082b060102010105000500"), "pduType"],
  ["the obsolete Trap-PDU in SNMPv2c", v2Notification("a4", ""), "malformed"],
  [
    "version 2",
    "302602010204067075626c6963a21902014d020100020100300e300c06082b060102010105000500",
    "version",
  ],
  [
    "another community",
    v2Notification("a7", upTime + trapOid).replace("7075626c6963", "707269766174"),
    "community",
  ],
  ["no octets", "", "malformed"],
  ["text", "474554202f20485454502f312e310d0a", "malformed"],
  ["an indefinite length", "30800201010406", "malformed"],
])("%s is %s", async (_title, message, outcome) => {
  const { receiver, port, refused } = await startReceiver();
  await (await openSender(port)).send(message);
  await until(() => receiver.counters.received === 1);
  if (outcome === "delivered") expect(receiver.pending).toBe(1);
  else {
    expect(refused).toMatchObject([{ reason: outcome, size: message.length / 2 }]);
    expect(refused[0]!.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(receiver.counters.dropped).toEqual({ [outcome]: 1 });
  }
});

test("an enterprise of 128 arcs gives a snmpTrapOID of 130, which is delivered", async () => {
  const { receiver, port } = await startReceiver();
  const enterprise = `1.3${".1".repeat(126)}`;
  await (await openSender(port)).send(v1Message({ enterprise }));
  await until(() => receiver.counters.received === 1);
  expect(receiver.pending).toBe(1);
});

test("an inform with a value that cannot be read is acknowledged with NULL in its place", async () => {
  const { receiver, port } = await startReceiver();
  const sender = await openSender(port);
  await sender.send(v2Notification("a6", `${upTime}${trapOid}300b06062b06010401014501ff`));
  await until(() => sender.answers.length === 1);
  expect(sender.answers[0]!.toString("hex")).toContain("06062b06010401010500");
  expect(receiver.pending).toBe(1);
});
