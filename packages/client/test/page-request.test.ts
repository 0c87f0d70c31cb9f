// A page request serves for all pages with the same columns: silence before one page must not affect the next one.
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, type Pdu, type StandardPdu } from "@snmp/pdu";
import { Column } from "../src/column.ts";
import { PageRequest } from "../src/page-request.ts";
import { Session } from "../src/session.ts";

const columns = ["1.3.6.1.1", "1.3.6.1.2", "1.3.6.1.3", "1.3.6.1.4"].map((root, i) => new Column(root, i));

/** Returns an answer to that message, with one value for each of its names. */
function answer(asked: Pdu): StandardPdu {
  const varbinds = (asked as StandardPdu).varbinds.map(({ oid }) => makeVarbind(`${oid}.1`, "Integer32", 1));
  return {
    type: "Response",
    requestId: (asked as StandardPdu).requestId,
    errorStatus: 0,
    errorIndex: 0,
    varbinds,
  };
}

describe.each([
  ["GetBulk", 25],
  ["GetNext", 0],
])("a page request by %s", (_type, maxRepetitions) => {
  let session: Session;
  let request: PageRequest<number>;

  beforeEach(() => {
    session = new Session("127.0.0.1:161", v2c("public"), {});
    request = new PageRequest(
      session,
      columns,
      maxRepetitions,
      (response) => request.columnsOf(response).length,
    );
  });
  afterEach(() => session.close());

  test("takes an answer for the columns that the message with its request-id asked for", () => {
    const full = request.pdu(1, 0);
    const half = request.pdu(2, 1);
    const quarter = request.pdu(3, 2);
    expect([full, half, quarter].map((pdu) => (pdu as StandardPdu).varbinds.length)).toEqual([4, 2, 1]);
    expect([full, half, quarter].map((pdu) => request.result(answer(pdu)))).toEqual([4, 2, 1]);
  });

  test("asks for all columns again in its next page, and forgets the ids of the page before", () => {
    request.pdu(1, 0);
    const half = request.pdu(2, 1);
    expect(request.result(answer(half))).toBe(2);
    const next = request.pdu(2, 0);
    expect((next as StandardPdu).varbinds).toHaveLength(4);
    expect(request.result(answer(next))).toBe(4);
  });
});
