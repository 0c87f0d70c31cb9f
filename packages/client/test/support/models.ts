// SNMPv2c with changes: models as plug-ins of others might be.
import type {
  Credentials,
  LocalConfigurationDatastore,
  MessageProcessingModel,
  MpmPlugin,
  TransportHandler,
} from "@snmp/mpm-core";
import { plugin } from "@snmp/mpm-v2c";
import { makeVarbind, type Pdu, requestPdu } from "@snmp/pdu";

/** SNMPv2c of which `change` has changed something. */
export function changeModel(
  change: (model: MessageProcessingModel, handler: TransportHandler) => object,
): MpmPlugin {
  return {
    ...plugin,
    create(handler: TransportHandler, lcd: LocalConfigurationDatastore) {
      const model = plugin.create(handler, lcd);
      return Object.assign(model, change(model, handler));
    },
  };
}

/** The name that `discovering` models ask about. */
export const discovery = "1.3.6.1.6.3";
const noOctets = new Uint8Array(0);

/** A model that asks about `discovery` before each message until it was answered. With `single`, one question serves all that wait. */
export function discovering(single = false): MpmPlugin {
  return changeModel((model, handler) => {
    const encodeNow = model.encodeNow!.bind(model);
    let known = false;
    let flight: Promise<void> | undefined;
    async function discover(requestId: number, credentials: Credentials): Promise<void> {
      const question = requestPdu("GetRequest", requestId, [makeVarbind(discovery, "Null", null)]);
      await handler(encodeNow(requestId, credentials, noOctets, noOctets, question)!.data);
      known = true;
    }
    return {
      encodeNow: () => undefined,
      async encode(
        requestId: number,
        credentials: Credentials,
        _engineId: Uint8Array,
        contextName: Uint8Array,
        pdu: Pdu,
      ) {
        if (!known) {
          if (!single) await discover(requestId, credentials);
          else await (flight ??= discover(requestId, credentials).finally(() => (flight = undefined)));
        }
        return encodeNow(requestId, credentials, noOctets, contextName, pdu)!;
      },
    };
  });
}
