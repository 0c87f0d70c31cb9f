// RFC 1157: the Simple Network Management Protocol, version 1; message processing model 0 (RFC 3584 §5.2).
import { CommunityModel } from "@snmp/mpm-core/community";
import { wantedCredentials } from "./credentials.ts";
import { messageCodec } from "./message.ts";

/** The message processing model of SNMPv1. */
export class V1MessageProcessingModel extends CommunityModel {
  readonly identifier = 0;
  override readonly hasGetBulk = false;
  protected readonly wantedCredentials = wantedCredentials;
  /** The codec of `Message`. */
  protected readonly codec = messageCodec;
}
