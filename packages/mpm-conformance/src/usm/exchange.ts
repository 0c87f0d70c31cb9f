// An exchange through the User-based Security Model, between two sides.
import type { SecurityLevel, UserCredentials } from "@snmp/mpm-core";
import { userFrom, type UserInput } from "@snmp/mpm-core";
import { equalOctets, octetsFromText } from "@snmp/pdu";
import { plugin } from "@snmp/usm";
import { demand } from "../failure.ts";
import { SecuritySubject } from "../security/subject.ts";

/** Lets a user talk to an agent through the User-based Security Model at `level`; fails if an octet changes on the way. */
export async function exchangeThroughUsm(user: UserInput, level: SecurityLevel): Promise<void> {
  const credentials = (): UserCredentials => ({ mpm: 3, securityModel: 3, ...userFrom({ ...user, level }) });
  const subject = new SecuritySubject({
    test: Object.assign(nothing, { skip: nothing }),
    plugin,
    credentials,
    settings: { users: [user] },
  });
  const asker = subject.asker();
  for (const length of [1, 8, 17, 100, 1400]) {
    const [question, reply] = [octetsFromText("q".repeat(length)), octetsFromText("r".repeat(length))];
    const secured = await asker.secured(level, question);
    const accepted = await asker.peer.accept(secured.message);
    const received = await asker.accept(asker.peer.respond(accepted, level, reply), secured);
    const hasArrived = startsWith(accepted.scopedPdu, question) && startsWith(received.scopedPdu, reply);
    demand(
      hasArrived,
      `through the User-based Security Model, a scoped PDU of ${length} octets arrives changed`,
      "read the failures of the other checks: one of them gives the reason",
    );
    const { securityOverhead } = accepted;
    demand(
      Number.isInteger(securityOverhead) && securityOverhead < 1000,
      `the protocol makes messages ${securityOverhead} octets longer`,
      "give `overhead`, `parametersLength` and `digestLength` as numbers of octets",
    );
  }
}

function startsWith(octets: Uint8Array, expected: Uint8Array): boolean {
  return equalOctets(octets.subarray(0, expected.length), expected);
}

const nothing = (): void => undefined;
