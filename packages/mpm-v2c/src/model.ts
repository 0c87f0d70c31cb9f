// RFC 1901: community-based SNMPv2; message processing model 1 (RFC 3584 §5.2).
import { CommunityModel } from "@snmp/mpm-core/community";
import { wantedCredentials } from "./credentials.ts";
import { messageCodec } from "./message.ts";

/** The message processing model of SNMPv2c. */
export class V2cMessageProcessingModel extends CommunityModel {
  readonly identifier = 1;
  protected readonly wantedCredentials = wantedCredentials;
  /** The codec of `Message`. */
  protected readonly codec = messageCodec;
}
