export {
  type Overrun,
  type PollFailure,
  type PollRate,
  PollResult,
  type PollResultFields,
  type PollRow,
  type ResultTarget,
  type Sample,
  samplesOf,
} from "./result.ts";
export type { BatchOptions, Outlet, Sink, SinkCall, SinkStatistics } from "./sink.ts";
