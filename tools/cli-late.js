// Functions and classes that the first file of the command's bundle leaves to other files, although the code there is not written so: a stub
// with the same name loads the file at the first call. `snmp get` calls none of them. A class must only be constructed there, not extended.

/** Names by module, as paths from packages/cli. Whatever else a module exports stays in the first file. */
export const lateNames = new Map([
  ["../client/src/community.ts", ["decodeWithOtherCommunity"]],
  ["../client/src/get-parts.ts", ["getParts"]],
  ["../client/src/refusals.ts", ["explainRefusal"]],
  ["../client/src/survey.ts", ["Survey"]],
  ["../client/src/table.ts", ["readTable"]],
  ["../client/src/typed-table.ts", ["readTypedTable"]],
  ["../client/src/walk.ts", ["Walk"]],
  ["../mpm-core/src/community/responder.ts", ["CommunityResponder"]],
  ["../mpm-core/src/user-credentials.ts", ["userFrom"]],
  ["../transport/src/memory/endpoint.ts", ["MemoryEndpoint"]],
  ["../transport/src/target-of-transport.ts", ["parseByTransport"]],
  ["../transport/src/tcp/listener.ts", ["listenTcp"]],
  ["../transport/src/tcp/requests.ts", ["TcpRequests"]],
  ["../transport/src/udp/listener.ts", ["listenUdp"]],
]);

/** Returns the source of the module that stands for a late one. `file` exports each name under the second of its names. */
export function stubOf(source, file, names) {
  const stubs = names.map(
    ([name, alias]) => `function late_${name}(...given) {
  late ??= SNMP_REQUIRE(${JSON.stringify(file)});
  return new.target ? new late.${alias}(...given) : late.${alias}(...given);
}
export { late_${name} as ${name} };`,
  );
  return [`export * from ${JSON.stringify(source)};`, "let late;", ...stubs].join("\n");
}

/** Throws if the first file does with a stub what only the class itself can. */
export function checkStubs(text) {
  const [found] = /\b(?:instanceof|extends)\s+late_\w+|\blate_\w+\.\w+/.exec(text) ?? [];
  if (found !== undefined) throw new Error(`"${found}": remove that name from tools/cli-late.js`);
}
