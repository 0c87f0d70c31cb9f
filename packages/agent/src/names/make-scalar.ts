// A scalar, or a single instance, that a MIB module declares.
import type { VarbindInput } from "@snmp/pdu";
import type { RequestInfo, SetError } from "../objects/provider.ts";
import { Scalar, type ScalarOptions } from "../objects/scalar.ts";
import type { ObjectType } from "../objects/syntax.ts";
import { chain, type MaybePromise } from "../promises.ts";
import { limitAccess } from "./access.ts";
import type { AgentMib, DecodedValue, NamedValue } from "./agent-mib.ts";
import { typeOf } from "./type-of.ts";

/** Options of an instance whose type, labels, ranges and sizes a MIB module declares. Either `value` or `get` is required. */
export interface NamedScalarOptions {
  /** Missing: the module tells the type. */
  readonly type?: undefined;
  /** The value, which the agent keeps; a Set changes it if `access` is `read-write`. */
  readonly value?: NamedValue;
  /** Returns the value or a promise of it; `undefined` if the instance does not exist at present. */
  readonly get?: (request: RequestInfo) => MaybePromise<NamedValue | undefined>;
  /** Whether Sets are allowed, at most as MAX-ACCESS says; by default `read-write` with `set`, else `read-only`. */
  readonly access?: "read-only" | "read-write";
  /** Returns an error-status to refuse a value before anything changes. Type, labels, ranges and sizes are already checked. */
  readonly validate?: (value: DecodedValue, request: RequestInfo) => MaybePromise<SetError | undefined>;
  /** Assigns a value. If it throws, the answer is commitFailed and the whole Set is undone. */
  readonly set?: (value: DecodedValue, request: RequestInfo) => MaybePromise<void>;
}

/** Makes the provider of an instance. Throws an error that names the object if something does not fit the module. */
export function makeScalar(mib: AgentMib, name: string, oid: string, options: NamedScalarOptions): Scalar {
  const facts = mib.describe(oid) as ReturnType<AgentMib["describe"]> & { readonly base?: string };
  const { value, get, set, validate, access = set === undefined ? "read-only" : "read-write" } = options;
  limitAccess(name, facts?.access, access);
  const type = typeOf(name, facts?.base);
  const encode = (given: NamedValue): VarbindInput["value"] => mib.encode(oid, given).value;
  const decode = (received: unknown): DecodedValue =>
    mib.decode({ oid, type, value: received } as Parameters<AgentMib["decode"]>[0]);
  const made = {
    type,
    name,
    access,
    ...(value === undefined ? undefined : { value: encode(value) }),
    ...(get && {
      get: (request: RequestInfo) =>
        chain(get(request), (given) => (given === undefined ? undefined : encode(given))),
    }),
    validate: (received: unknown, request: RequestInfo) => {
      const decoded = decode(received);
      try {
        mib.encode(
          oid,
          received instanceof Uint8Array && !Array.isArray(decoded) ? received : (decoded as NamedValue),
        );
      } catch {
        return received instanceof Uint8Array ? "wrongLength" : "wrongValue";
      }
      return validate?.(decoded, request);
    },
    ...(set && { set: (received: unknown, request: RequestInfo) => set(decode(received), request) }),
  };
  return new Scalar<ObjectType>(oid, made as unknown as ScalarOptions);
}
