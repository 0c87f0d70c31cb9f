// The remarks of readers about the lines of a recording.

/** The formats that are read: lines of net-snmp's tools, of snmpsim, of `snmp walk --json`, of sapwalk; objects that a program gave. */
export type RecordingFormat = "snmpwalk" | "snmprec" | "json" | "sapwalk" | "objects";

/**
 * The fate of a line: `unreadable`, nothing of it is served; `unsupported`, a module of snmpsim that is not simulated; `needs-mib`, a
 * name or a value that only a MIB module can turn into octets; `guessed`, the record lacks its type, or its value was printed in a form
 * that has several meanings; `lossy`, the tool printed less than the device sent; `skipped`, no record, such as "No Such Instance" or an
 * error of the tool; `duplicate`, an OID that came before, of which the first value is served.
 */
export type RemarkKind =
  "unreadable" | "unsupported" | "needs-mib" | "guessed" | "lossy" | "skipped" | "duplicate";

/** A remark about one line. */
export interface Remark {
  /** The number of the line, from 1; of the first line of a record that has several. */
  readonly line: number;
  /** The kind of the remark. */
  readonly kind: RemarkKind;
  /** The reason in words. */
  readonly detail: string;
  /** The beginning of the line, at most 120 characters. */
  readonly text: string;
}

/** Collects remarks: all are counted, the first 1000 are kept. */
export class Remarks {
  readonly list: Remark[] = [];
  readonly counts: Partial<Record<RemarkKind, number>> = {};

  add(line: number, kind: RemarkKind, detail: string, text: string): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    if (this.list.length < maxRemarks) this.list.push({ line, kind, detail, text: text.slice(0, maxText) });
  }
}

const maxRemarks = 1000;
const maxText = 120;
