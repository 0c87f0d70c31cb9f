/**
 * Simulated SNMP devices from recordings.
 *
 * @module @snmp/simulator
 */
export type { Delay, FaultOptions } from "./device/faults.ts";
export { SimulatedDevice } from "./device/device.ts";
export type {
  Rate,
  Script,
  ScriptInput,
  SimulatedCommunity,
  SimulatedUser,
  SimulationOptions,
  SimulationTimers,
} from "./device/options.ts";
export type { DeviceCounters } from "./device/parts.ts";
export { type LoadOptions, loadRecording, parseRecording, type RecordingSource } from "./load.ts";
export { type NetworkOptions, SimulatedNetwork, simulateNetwork } from "./network.ts";
export type { RecordingMib } from "./read/names.ts";
export { openPackets, type RecordedPacket } from "./replay/packets.ts";
export { Replay, replay, type ReplayCounters, type ReplayOptions } from "./replay/replay.ts";
export { type DeviceSource, simulate } from "./simulate.ts";
export { Recording } from "./store/recording.ts";
export type { RecordingFormat, Remark, RemarkKind } from "./store/remarks.ts";
export type { Failure, Variation, VariationContext } from "./variation/variation.ts";
