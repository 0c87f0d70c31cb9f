// Finds out whether an OID that a caller gives for a table is that of a table, an entry, a column or a scalar (RFC 2578 §7.1.12).
import { isException, isWithin, makeVarbind, type Varbind } from "@snmp/pdu";
import { UnexpectedResponse } from "./errors.ts";
import type { Call } from "./options.ts";
import { getNext } from "./requests.ts";
import { isNoSuchName } from "./responses.ts";
import type { Session } from "./session.ts";

/** The result of reading as if the OID were that of a table. */
interface Attempt {
  readonly rows: ReadonlyMap<string, unknown>;
  readonly misfit: Varbind | undefined;
  readonly columns: readonly number[] | undefined;
}

/** Returns the entry, and the column if the OID is that of one; `undefined` if the OID is that of a table, maybe an empty one. */
export async function identify(
  session: Session,
  oid: string,
  { rows, misfit, columns }: Attempt,
  call: Call,
): Promise<{ readonly entry: string; readonly column?: number } | undefined> {
  const [parent, number] = splitLast(oid);
  // an entry has the number 1 in its table, and the OID of a column has the OID of an entry before its last arc
  const mayBeColumn = parent.endsWith(".1");
  if (rows.size > 0 && !(mayBeColumn && columns === undefined)) return undefined;
  // a table has nothing behind its entry
  const sample =
    rows.size > 0
      ? await readNext(session, `${oid}.1.4294967295`, call)
      : (misfit ?? (await readNext(session, oid, call)));
  if (sample === undefined || !isWithin(sample.oid, oid)) return undefined;
  const rest = sample.oid.slice(oid.length + 1).split(".");
  if (rest[rest.length - 1] === "0" && rest.length < 3)
    throw new UnexpectedResponse(
      `has no table ${oid}: ${sample.oid} is a scalar; read it with get, or all of them with walk`,
      session.name,
      [sample],
    );
  if (number === 1 && rest.length > 1 && rows.size === 0) return { entry: oid };
  if (mayBeColumn && columns === undefined) return { entry: parent, column: number };
  if (misfit === undefined) return undefined;
  throw new UnexpectedResponse(
    `has no table ${oid}: ${sample.oid} has no index; pass the OID of a table, an entry or a column`,
    session.name,
    [sample],
  );
}

async function readNext(session: Session, oid: string, call: Call): Promise<Varbind | undefined> {
  try {
    const [varbind] = await getNext(session, [makeVarbind(oid, "Null", null)], call);
    return varbind === undefined || isException(varbind) ? undefined : varbind;
  } catch (error) {
    if (isNoSuchName(error)) return undefined;
    throw error;
  }
}

function splitLast(oid: string): [parent: string, number: number] {
  const dot = oid.lastIndexOf(".");
  return [oid.slice(0, dot), Number(oid.slice(dot + 1))];
}
