/**
 * Captures of this process's messages for Wireshark.
 *
 * @module @snmp/transport/pcap
 */
export { Capture, type CaptureOptions, startCapture } from "./capture.ts";
