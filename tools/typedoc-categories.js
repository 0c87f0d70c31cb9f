// A plug-in of typedoc that sorts the exports of the larger packages under headings, by their file or folder.
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

const headings = {
  "@snmp/asn1": {
    Codecs: ["codec.ts", "decorators.ts", "declaration.ts"],
    Types: ["types", "type.ts", "oid.ts"],
    "Codecs by hand": ["reader.ts", "writer.ts"],
    "Errors and leniencies": ["errors.ts", "leniency.ts"],
  },
  "@snmp/pdu": {
    "Variable bindings": ["varbind.ts", "varbind-from.ts"],
    "Object identifiers": ["oid.ts"],
    PDUs: ["pdu.ts", "pdu-codec.ts", "error-status.ts", "size.ts"],
    Conveniences: ["octets.ts", "ticks.ts"],
  },
  "@snmp/mpm-core": {
    "Registry and discovery": ["models.ts", "plugin.ts", "registry.ts", "discover.ts"],
    "Message processing models": ["model.ts", "credentials.ts", "responder.ts", "peek.ts", "random.ts"],
    "Security models": [
      "security-model.ts",
      "security-models.ts",
      "user-credentials.ts",
      "secret.ts",
      "constant-time.ts",
    ],
    Engine: ["engine.ts", "engine-id.ts", "counters.ts", "datastore.ts"],
    "Errors and leniencies": ["errors.ts", "error-response.ts", "report-error.ts", "leniency.ts"],
  },
  "@snmp/usm": {
    "Security model": ["model.ts", "plugin.ts", "security-parameters.ts", "local-users.ts"],
    Protocols: ["authentication", "privacy", "extension.ts"],
    Keys: ["keys"],
    "Engines and their clocks": ["engines"],
    Errors: ["errors.ts"],
  },
  "@snmp/agent": {
    Agent: ["agent.ts", "options.ts", "discard.ts", "counters.ts", "request.ts", "groups"],
    Objects: ["objects", "promises.ts"],
    Access: ["access"],
    Errors: ["errors.ts"],
  },
  "@snmp/agentx": {
    Subagent: ["subagent", "session"],
    Master: ["master"],
    "PDUs of AgentX": ["codec"],
    Errors: ["errors.ts"],
  },
  "@snmp/notifications": {
    Notifications: ["notification.ts", "notification-json.ts", "describe.ts", "names.ts"],
    Receiver: ["receiver"],
    Originator: ["originator"],
    Proxy: ["forwarder"],
    Journal: ["journal"],
  },
  "@snmp/poller": {
    Poller: ["poller.ts", "options.ts", "target.ts", "source.ts", "result.ts", "state.ts", "slots.ts"],
    Rates: ["rates.ts"],
    Sinks: ["sink.ts", "delivery.ts", "sinks"],
  },
  "@snmp/poller-bullmq": {},
  "@snmp/exporter": {},
  "@snmp/simulator": {
    Devices: ["device", "simulate.ts", "network.ts"],
    Recordings: ["load.ts", "store", "read", "variation"],
    Replay: ["replay"],
  },
};

const exportedKinds =
  ReflectionKind.ClassOrInterface |
  ReflectionKind.FunctionOrMethod |
  ReflectionKind.Variable |
  ReflectionKind.TypeAlias;

/** Called by typedoc. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const ofPackage = headings[project.packageName];
    if (ofPackage === undefined) return;
    for (const reflection of project.getReflectionsByKind(exportedKinds)) {
      if (!reflection.parent?.kindOf(ReflectionKind.Project | ReflectionKind.Module)) continue;
      // exports of another package come from its declarations
      const places = reflection.sources?.[0]?.fileName.replace(/\.d\.ts$/, ".ts").split("/") ?? [];
      const heading = Object.keys(ofPackage).find((name) =>
        ofPackage[name].some((place) => places.includes(place)),
      );
      if (heading === undefined) continue;
      reflection.comment ??= new Comment();
      reflection.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: heading }]));
    }
  });
}
