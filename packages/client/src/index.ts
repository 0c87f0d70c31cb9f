export { type BulkOptions, Client, type Replies } from "./client.ts";
export { UnexpectedResponse, WalkError } from "./errors.ts";
export type { CallOptions, ClientOptions, RetryOptions, WalkOptions } from "./options.ts";
export type { Noted, Reply, WithAnomalies } from "./responses.ts";
export { RetryPolicy, type RetryPolicyOptions } from "./retry-policy.ts";
export type { Table, TableOptions, TableRow } from "./table.ts";
export { Walk } from "./walk.ts";
