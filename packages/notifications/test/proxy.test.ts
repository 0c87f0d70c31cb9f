// RFC 3413 §3.5.1: the requests that a proxy refuses.
import { v2c } from "@snmp/mpm-v2c";
import { ProxyForwarder } from "@snmp/notifications";
import { requestPdu } from "@snmp/pdu";
import { closeAll, later, openSender, until } from "./support/receivers.ts";
import { v2cMessage } from "./support/messages.ts";

afterEach(closeAll);

test("a proxy takes a community only from its sources", async () => {
  const discarded: string[] = [];
  const target = await openSender(1);
  const proxy = later(
    new ProxyForwarder({
      listen: "udp://127.0.0.1:0",
      communities: [
        { name: "far", sources: ["192.0.2.0/24"] },
        { name: "near", sources: ["127.0.0.1"] },
      ],
      routes: [{ target: { address: `127.0.0.1:${target.port}`, credentials: v2c("public") } }],
      onDiscard: (reason) => discarded.push(reason),
    }),
  );
  await proxy.listen();
  const sender = await openSender(proxy.port!);
  for (const community of ["far", "wrong", "near"])
    await sender.send(v2cMessage(requestPdu("GetRequest", 7, []), community));
  await until(() => target.answers.length === 1);
  expect(discarded).toEqual(["the peer is not in the sources of communities[0]", "an unknown community"]);
  expect(proxy.counters).toMatchObject({ received: 3, discarded: 2 });
});
