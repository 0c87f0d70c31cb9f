// A message with each kind of field, and its codec.
import {
  any,
  application,
  Choice,
  codecOf,
  context,
  Field,
  integer,
  nullType,
  objectIdentifier,
  octetString,
  Sequence,
  sequenceOf,
  unsigned32,
  unsigned64,
} from "@snmp/asn1";
import { bytesOf } from "./octets.ts";

@Sequence()
class Item {
  @Field(objectIdentifier) name = "0.0";
  @Field(integer({ min: 0, max: 9 })) digit = 0;
}

@Choice()
export class Content {
  @Field(context(0, Item)) item?: Item;
  @Field(application(1, unsigned32)) count?: number;
  @Field(application(6, unsigned64)) large?: bigint;
  @Field(context(3, nullType)) nothing?: null;
}

@Sequence()
export class Message {
  @Field(integer({ min: 0, max: 3 })) version = 0;
  @Field(octetString({ min: 1, max: 4 })) key = bytesOf("01");
  @Field(sequenceOf(Content)) contents: Content[] = [];
  @Field(any, { optional: true }) rest?: Uint8Array;
}

export const codec = codecOf(Message);
export const message = (fields: Partial<Record<keyof Message, unknown>>): Message =>
  Object.assign(new Message(), fields);
export const content = (fields: Partial<Record<keyof Content, unknown>>): Content =>
  Object.assign(new Content(), fields);
export const item = (fields: Partial<Record<keyof Item, unknown>>): Content =>
  content({ item: Object.assign(new Item(), fields) });

export function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
