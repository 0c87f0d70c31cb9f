// The two responders give the same answers, octet by octet.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import type { Agent } from "../src/agents/agent.ts";
import { respond } from "../src/agents/canned-answers.ts";
import { findResponderFault, startResponder } from "../src/agents/responder.ts";
import { element, integer, nullElement, objectIdentifier, octetString } from "../src/ber.ts";
import { agentCore } from "../src/cores.ts";
import { getRequest, getResponse, responderTable, tenOids } from "../src/fixtures.ts";

const { root, rows } = responderTable;
const [get, getNext, getBulk, set] = [0xa0, 0xa1, 0xa5, 0xa3];

/** Requests with limits: ends of tables, missing names, too many repetitions. */
const requests: readonly [string, Buffer][] = [
  ["a get of ten names", getRequest(tenOids)],
  ["a get of no names", request(1, get, 0, 0)],
  ["getNext before the table", request(1, getNext, 0, 0, "1.3", "1.3.6.1.4.1.8072", root)],
  [
    "getNext inside the table",
    request(
      1,
      getNext,
      0,
      0,
      `${root}.0`,
      `${root}.1`,
      `${root}.127`,
      `${root}.128.5`,
      `${root}.${rows - 1}`,
    ),
  ],
  [
    "getNext at the end of the table",
    request(1, getNext, 0, 0, `${root}.${rows}`, "1.4", `${root}.4294967295`),
  ],
  ["getNext of SNMPv1 at the end", request(0, getNext, 0, 0, root, "1.4")],
  ["a bulk of 25 repetitions", request(1, getBulk, 0, 25, root)],
  ["a bulk that does not fit", request(1, getBulk, 1, 1000, "1.3", root, `${root}.5`)],
  ["a bulk beyond the end of the table", request(1, getBulk, 0, 10, `${root}.${rows - 3}`)],
  ["a bulk without repetitions", request(1, getBulk, 1, 0, root, root)],
  ["a bulk with more non-repeaters than names", request(1, getBulk, 5, 3, root)],
  ["a set, which gets no answer", request(1, set, 0, 0, root)],
  ["SNMPv3, which gets no answer", request(3, get, 0, 0, root)],
  ["a truncated message", getRequest(tenOids).subarray(0, -1)],
];

(findResponderFault() === undefined ? describe : describe.skip)(
  `responder.c (${findResponderFault() ?? "compiled"})`,
  () => {
    let agent: Agent;
    let socket: Socket;
    beforeAll(async () => {
      agent = await startResponder("snmp", agentCore, true);
      socket = createSocket("udp4").bind(0, "127.0.0.1");
      await once(socket, "listening");
    });
    afterAll(async () => {
      socket.close();
      await agent[Symbol.asyncDispose]();
    });

    test.each(requests)("gives the same answer to %s", async (_, message) => {
      // the last request always gets an answer, which shows that the one before got none
      const last = request(1, get, 0, 0, "1.3.6.1.2.1.1.3.0");
      const received: string[] = [];
      const done = new Promise<void>((resolve) => {
        socket.removeAllListeners("message").on("message", (answer) => {
          received.push(answer.toString("hex"));
          if (received.at(-1) === respond(last)!.toString("hex")) resolve();
        });
      });
      socket.send(message, agent.port, "127.0.0.1");
      socket.send(last, agent.port, "127.0.0.1");
      await done;
      expect(received.slice(0, -1)).toEqual(
        [respond(message)?.toString("hex")].filter((answer) => answer !== undefined),
      );
    });
  },
);

test("answers a get with the values of the fixtures", () => {
  expect(respond(getRequest(tenOids))?.toString("hex")).toBe(getResponse(tenOids).toString("hex"));
});

function request(version: number, pduTag: number, second: number, third: number, ...names: string[]): Buffer {
  const varbinds = names.map((name) => element(0x30, objectIdentifier(name), nullElement()));
  const pdu = element(pduTag, integer(77), integer(second), integer(third), element(0x30, ...varbinds));
  return element(0x30, integer(version), octetString("public"), pdu);
}
