/**
 * Where a request is; docs/architecture.md has the diagram.
 *
 * - `queued`: waits for its turn.
 * - `resolving`: the target's name is looked up.
 * - `encoding`: the model makes a message, and has something to wait for first.
 * - `waiting`: a message was sent; its answer, or one to an earlier message, ends the request.
 * - `doubting`: as `waiting`, but an error came that anybody could have sent. It is believed if nothing better comes soon.
 * - `done`: the call is settled. Nothing follows.
 */
export type RequestState = "queued" | "resolving" | "encoding" | "waiting" | "doubting" | "done";
