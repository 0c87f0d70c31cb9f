import type { MpmPlugin } from "@snmp/mpm-core";
import { application, envelope, idFirst } from "./binary-formats.ts";
import { pluginOfFormat } from "./model.ts";
import { cbor, jsonLines } from "./text-formats.ts";

/** The plug-ins, of which importing this file registers none. */
export const plugins: Readonly<Record<string, MpmPlugin>> = Object.freeze({
  "JSON lines": pluginOfFormat(jsonLines),
  CBOR: pluginOfFormat(cbor),
  "ASN.1 with the id first": pluginOfFormat(idFirst),
  "ASN.1 under another tag": pluginOfFormat(application),
  "an encrypted envelope": pluginOfFormat(envelope),
});

export { makeCredentials } from "./model.ts";
