// The user of most tests, and a trap.
import { v2cMessage, v2Pdu } from "./messages.ts";
import { auth, priv } from "./originators.ts";

export const ops = { user: "ops", auth, priv } as const;
export const trap = (id = 7) => v2cMessage(v2Pdu("SNMPv2-Trap", [], id));
