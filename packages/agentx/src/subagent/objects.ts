// The objects of one context of a subagent: those of an agent, read through snapshots, with the regions to register.
import type {
  AgentMib,
  MibProvider,
  NamedScalarOptions,
  ObjectType,
  OptionsOf,
  RequestInfo,
  RowIn,
  Scalar,
  ScalarOptions,
  Table,
  TableSource,
} from "@snmp/agent";
import { Mib, ObjectRegistry } from "@snmp/agent/internal";
import type { OidLike } from "@snmp/pdu";
import { Snapshot, type SnapshotLimits } from "./snapshot.ts";

/** The providers of a context, and what there is to register. */
export class SubagentMib extends Mib {
  /** Whether it is a single instance, by root. */
  readonly roots = new Map<string, { readonly isInstance: boolean }>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    super();
    this.#onChange = onChange;
  }

  override add(provider: MibProvider, options: Parameters<Mib["add"]>[1] = {}): void {
    super.add(provider, options);
    this.roots.set(provider.root, { isInstance: options.object !== undefined });
    this.#onChange();
  }

  override remove(root: string): boolean {
    const isRemoved = super.remove(root);
    if (this.roots.delete(root)) this.#onChange();
    return isRemoved;
  }
}

/**
 * The objects of one context. They are declared as those of an `Agent`, at any time. A function that returns rows or a value and does not
 * answer in time is answered for by what it returned before.
 */
export class SubagentObjects extends ObjectRegistry {
  readonly #limits: SnapshotLimits;

  constructor(mib: Mib, names: AgentMib | undefined, limits: SnapshotLimits) {
    super(mib, names);
    this.#limits = limits;
  }

  override scalar(name: OidLike, options: NamedScalarOptions): Scalar;
  override scalar<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type>;
  override scalar(oid: OidLike, options: NamedScalarOptions | ScalarOptions): Scalar {
    return super.scalar(oid, this.#withSnapshot(options, "get") as ScalarOptions);
  }

  override instance(name: OidLike, options: NamedScalarOptions): Scalar;
  override instance<Type extends ObjectType>(oid: OidLike, options: ScalarOptions<Type>): Scalar<Type>;
  override instance(oid: OidLike, options: NamedScalarOptions | ScalarOptions): Scalar {
    return super.instance(oid, this.#withSnapshot(options, "get") as ScalarOptions);
  }

  override table<Row extends object = Record<string, unknown>, Source extends TableSource = OidLike>(
    table: Source,
    options: OptionsOf<Source, Row>,
  ): Table<RowIn<Source, Row>> {
    return super.table<Row, Source>(table, this.#withSnapshot(options, "rows"));
  }

  /** Returns the options with a snapshot in front of the function under `key`, if it is a function. */
  #withSnapshot<Options extends object>(options: Options, key: "get" | "rows"): Options {
    const source = (options as Readonly<Record<string, unknown>>)[key];
    if (typeof source !== "function") return options;
    const snapshot = new Snapshot<unknown>(this.#limits);
    return {
      ...options,
      [key]: (request: RequestInfo) =>
        snapshot.read(() => (source as (request: RequestInfo) => unknown)(request)),
    };
  }
}
