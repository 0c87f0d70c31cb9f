// The contract of MessageProcessingModel (RFC 3411 §6.2): what a model is to its client.
import { attempt, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const contractChecks: Checks<Subject> = {
  "contract: the model has the plug-in's identifier": {
    risk: "counters, errors and access control attribute its messages to another model",
    run(subject) {
      const { model } = subject.session();
      const { identifier } = subject.plugin;
      demand(
        model.identifier === identifier,
        `the model's identifier is ${model.identifier}, the plug-in's is ${identifier}`,
        "give both the number that the messages carry",
      );
    },
  },
  "contract: the model keeps transportHandler and lcd as they were given": {
    risk: "clients that share one datastore discover every peer again, and discovery messages go astray",
    run({ plugin, options }) {
      const handler = (): Promise<Uint8Array> => Promise.reject(new Error("nothing may be sent here"));
      const lcd = options.lcd?.() ?? {};
      const model = plugin.create(handler, lcd);
      demand(
        model.transportHandler === handler,
        "model.transportHandler is not the function that create() was given",
        "pass both arguments of `create` to the constructor of MessageProcessingModel",
      );
      demand(
        model.lcd === lcd,
        "model.lcd is not the object that create() was given",
        "keep the datastore itself and not a copy: its owner may share it among models",
      );
    },
  },
  "contract: creating a model sends nothing": {
    risk: "a program that creates clients in advance sends messages to every device, or fails if one is away",
    async run(subject) {
      const session = subject.session();
      await Promise.resolve();
      demand(
        session.asked === 0,
        "creating a model sent a message to the peer",
        "discover when `encode` is called for the first time",
      );
    },
  },
  "contract: create makes a new model each time": {
    risk: "clients of two devices share one model, and its state of one device is used for the other",
    run(subject) {
      const [first, second] = [subject.session(), subject.session()];
      demand(
        first.model !== second.model,
        "create returns the same model twice",
        "make one model per destination",
      );
    },
  },
  "contract: hasGetBulk tells whether the model supports GetBulkRequest": {
    risk: "walks fail if it is wrongly true, and take many times as long if it is wrongly false",
    exemption: "name the supported PDUs in capabilities.pduTypes",
    async run(subject) {
      const { model } = subject.session();
      const claimed = subject.pduTypes.includes("GetBulkRequest");
      demand(
        model.hasGetBulk === claimed,
        `hasGetBulk is ${String(model.hasGetBulk)}, but the capabilities ${claimed ? "name" : "do not name"} GetBulkRequest`,
        "set it to true exactly if `encode` accepts a GetBulkRequest: a client chooses how to walk by it",
      );
    },
  },
  "contract: decode returns a PDU, not a promise": {
    risk: "a client takes the promise for the PDU, and every request fails",
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(1);
      const [returned] = await attempt(
        "decode of an answer",
        "accept every answer that a peer may send",
        () => {
          const value: unknown = session.model.decode(answer, session.credentials);
          if (value instanceof Promise) value.catch(() => undefined);
          return [value];
        },
      );
      demand(
        !(returned instanceof Promise),
        "decode returns a promise",
        "make it synchronous: prepare everything that it needs while the request is encoded",
      );
      demand(
        typeof (returned as { type?: unknown } | null | undefined)?.type === "string",
        `decode returns ${String(returned)}, which is not a PDU`,
        "return the PDU of the message",
      );
    },
  },
};
