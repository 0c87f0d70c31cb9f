export type { CommunityOptions } from "./access/communities.ts";
export type { Subtree } from "./access/family.ts";
export type { GroupRights, ViewLike, ViewType } from "./access/groups.ts";
export type {
  AccessControlOptions,
  AccessOptions,
  AccessStatus,
  Authorize,
  GroupMember,
  Principal,
} from "./access/rights.ts";
export type { UserOptions } from "./access/users.ts";
export type { AccessRequester } from "./access/vacm.ts";
export type { ViewOptions } from "./access/view.ts";
export { Agent } from "./agent.ts";
export type { AgentRequestEvent } from "./diagnostics.ts";
export type { Discard } from "./discard.ts";
export { AgentError, ObjectError, type ObjectOperation, RegistrationError, RepeatedError } from "./errors.ts";
export type { SystemOptions } from "./groups/system.ts";
export type {
  AgentMib,
  DescribedObject,
  DecodedValue,
  NamedValue,
  TypedColumn,
  TypedDefault,
  TypedTable,
  TypedValue,
} from "./names/agent-mib.ts";
export type { NamedScalarOptions } from "./names/make-scalar.ts";
export type {
  IsName,
  OptionsOf,
  RowIn,
  TableSource,
  TypedColumnOptions,
  TypedIterable,
  TypedRows,
  TypedTableOptions,
} from "./names/typed-rows.ts";
export type { Column, ColumnOptions, ColumnSource, RowKey } from "./objects/column.ts";
export type { DelegateRange, MibDelegate } from "./objects/delegate.ts";
export type { ObjectRegistry } from "./objects/object-registry.ts";
export type { MibProvider, RequestInfo, SetError, SetStep } from "./objects/provider.ts";
export type { KeyedRows, RowCollection, RowIterable, RowSource } from "./objects/row-source.ts";
export { Scalar, type ScalarOptions } from "./objects/scalar.ts";
export type { GivenValue, ObjectType, ReceivedValue, Syntax } from "./objects/syntax.ts";
export { type IndexCodec, Table, type TableOptions } from "./objects/table.ts";
export type { IndexPart } from "./objects/table-index.ts";
export type { AgentLimits, AgentOptions } from "./options.ts";
export type { MaybePromise } from "./promises.ts";
export type { RequestLimits } from "./request.ts";
export type { RowCreation } from "./rows/row-creation.ts";
export { spinLock, type SpinLockOptions } from "./rows/spin-lock.ts";
