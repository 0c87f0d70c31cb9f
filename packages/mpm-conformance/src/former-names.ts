// Names that checks had before. `skip` accepts them for one release.

/** Returns the present name of a check that was renamed, among the names of `checks`; other names as they are. */
export function currentName(former: string, checks: object): string {
  const found = renamed.find(([name, current]) => name === former && Object.hasOwn(checks, current));
  return found?.[1] ?? former;
}

const renamed: readonly (readonly [former: string, current: string])[] = [
  [
    "registration: the same plug-in again changes nothing",
    "registration: registering the plug-in twice changes nothing",
  ],
  [
    "registration: it can be taken out, and put back",
    "registration: the plug-in can be unregistered and registered again",
  ],
  ["contract: encodeNow does what encode does", "contract: encodeNow makes the same message as encode"],
  [
    "contract: hasGetBulk tells whether there is a GetBulkRequest",
    "contract: hasGetBulk tells whether the model supports GetBulkRequest",
  ],
  [
    "contract: what the model does not have is an EncodeError",
    "contract: encode rejects unsupported PDUs and values with an EncodeError",
  ],
  [
    "round trip: decode gives back what encode was given, for every PDU type",
    "round trip: decode returns what encode was given, for every PDU type",
  ],
  ["round trip: decode gives back what a peer answers", "round trip: decode returns what a peer answers"],
  [
    "decode: octets after the message are refused, or forgiven and told of",
    "decode: octets after the message are refused, or reported as an anomaly",
  ],
  [
    "ids: a result of encode that tells its messageId tells that of its octets",
    "ids: the messageId of an encoding result equals the one in its octets",
  ],
  ["ids: requests under way have different messageIds", "ids: pending requests have different messageIds"],
  ["credentials: they name the model", "credentials: `mpm` is the identifier of the model"],
  [
    "credentials: a message made with others is not accepted",
    "credentials: a message made with other credentials is refused",
  ],
  ["credentials: encode leaves them as they are", "credentials: encode does not change them"],
  ["hostile input: it is never modified", "hostile input: messageId and decode do not modify it"],
  [
    "hostile input: a message with an element too many is refused",
    "hostile input: a message with an extra element is refused",
  ],
  [
    "hostile input: every changed octet is noticed",
    "integrity: every changed octet of an answer is detected",
  ],
  ["hostile input: the model goes on working after it", "hostile input: the model still works afterwards"],
  [
    "hostile input: the work grows with its length only",
    "hostile input: work grows linearly with its length",
  ],
  [
    "hostile input: no memory is taken for lengths that are only announced",
    "hostile input: no memory is allocated for announced lengths",
  ],
  ["octets: encode leaves the PDU as it is", "octets: encode does not change the PDU"],
  [
    "octets: encode leaves engineId and contextName as they are",
    "octets: encode does not change engineId and contextName",
  ],
  ["octets: a decoded PDU keeps nothing of the input", "octets: a decoded PDU does not refer to the input"],
  ["secrets: credentials show none", "secrets: credentials do not show them"],
  ["secrets: a model that was used shows none", "secrets: a used model does not show them"],
  ["secrets: results show none but in data", "secrets: encoding results show them in `data` only"],
  ["secrets: errors show none", "secrets: errors do not show them"],
  ["responder: what a request carries arrives", "responder: requests arrive unchanged"],
  ["responder: it tells who asks, and in which context", "responder: an incoming message names its sender"],
  ["responder: an answer decodes with the model's own decode", "responder: the model decodes its answers"],
  [
    "responder: respond() answers its own message, also after others have come",
    "responder: respond() answers its own message, even after later messages",
  ],
  [
    "responder: nothing goes back to a Response, a Report or a trap",
    "responder: a Response, a Report or a trap gets no Report",
  ],
  [
    "responder: receive never throws, and tells what became of the message",
    "responder: receive never throws and always returns a result",
  ],
  [
    "responder: it keeps and changes nothing of the input",
    "responder: it neither keeps nor changes the input",
  ],
  ["responder: two of them share nothing", "responder: two responders share nothing"],
  ["responder: it goes on working after hostile input", "responder: it still works after hostile input"],
  ["responder: what it tells shows no secret", "responder: its results show no secret"],
  ["responder: maxResponsePduSize is honest", "responder: a response of maxResponsePduSize octets fits"],
  // security models
  [
    "contract: create makes a new model each time, and asks nobody",
    "contract: create makes a new model each time, and sends nothing",
  ],
  ["contract: prepare finds the engine", "contract: prepare resolves to the authoritative engine"],
  [
    "contract: the message is the one that assemble laid out",
    "contract: generateRequestMessage returns the message that assemble made",
  ],
  [
    "contract: checkCredentials tells what is wrong with a TypeError",
    "contract: checkCredentials accepts good credentials",
  ],
  [
    "exchange: a request and its answer come through at every level",
    "exchange: a request and its answer arrive at every level",
  ],
  ["exchange: the side that is asked learns who asks", "exchange: the responder learns the security name"],
  ["exchange: securityOverhead is honest", "exchange: answers add no more than securityOverhead octets"],
  [
    "exchange: preparing for many requests at once asks the peer no more often",
    "exchange: preparing many requests at once probes the peer no more often",
  ],
  ["privacy: nothing of the scoped PDU can be read", "privacy: the scoped PDU cannot be read"],
  [
    "credentials: wrong ones are refused with a TypeError",
    "credentials: checkCredentials and prepare refuse credentials without a secret",
  ],
  [
    "authentication: every changed octet of a request is noticed",
    "authentication: every changed octet of a request is detected",
  ],
  [
    "authentication: every changed octet of an answer is noticed",
    "authentication: every changed octet of an answer is detected",
  ],
  [
    "authentication: a message without its proof is refused",
    "authentication: a request without its proof is refused",
  ],
  [
    "hostile input: processIncomingMessage never throws, and tells what is wrong",
    "hostile input: processIncomingMessage never throws and gives a reason",
  ],
  [
    "reports: what a refusal reports can be sent, and is understood",
    "reports: the Report of a refusal can be sent, and the model understands it",
  ],
  [
    "secrets: the model, what it prepares and what it tells show none",
    "secrets: the model and its results do not show them",
  ],
  ["secrets: refusals and errors show none", "secrets: refusals and errors do not show them"],
  // protocols
  [
    "keys: digest yields keyLength octets, always the same",
    "keys: digest returns keyLength octets, always the same",
  ],
  [
    "keys: a password makes one key, and another password another",
    "keys: equal passwords make equal keys, different passwords different keys",
  ],
  [
    "keys: the password is left as it is, and the event loop gets its turn",
    "keys: passwordToKey does not change the password or block the event loop",
  ],
  [
    "keys: localised keys work whatever becomes of the octets they came in",
    "keys: an opened key does not refer to the octets it was made from",
  ],
  [
    "keys: extendKey makes keys of every length that authentication yields long enough",
    "keys: extendKey makes keys of keyLength octets from keys of every length",
  ],
  [
    "digests: sign yields digestLength octets for every message",
    "digests: sign returns digestLength octets for every message",
  ],
  [
    "digests: they never change later, and sign changes nothing",
    "digests: digests never change later, and sign does not change its arguments",
  ],
  ["secrets: an opened key shows none", "secrets: an opened key does not show itself"],
  ["encryption: what is encrypted decrypts", "encryption: decrypt returns what encrypt was given"],
  [
    "encryption: overhead and parametersLength are honest",
    "encryption: overhead and parametersLength are not exceeded",
  ],
  ["encryption: a salt never comes again", "encryption: a salt is never used twice"],
  ["encryption: the salt counts", "encryption: every octet of the salt counts"],
  ["decryption: it never throws", "decryption: decrypt never throws"],
  // transports
  [
    "addresses: scheme and default port are those of targets",
    "addresses: scheme and default port are valid in targets",
  ],
  [
    `addresses: ${"who"}ever listens tells where, as a target`,
    "addresses: the address of a listener is a target",
  ],
  ["addresses: port 0 takes a free one", "addresses: port 0 takes a free port"],
  ["addresses: a place that is taken is refused", "addresses: an address in use is refused"],
  [
    "addresses: a place is free again when close has resolved",
    "addresses: an address is free again after close",
  ],
  [
    "addresses: those of one target are one source, those of two are not",
    "addresses: isSource tells targets apart",
  ],
  [
    "addresses: a look-up that is aborted rejects with the reason",
    "addresses: an aborted look-up rejects with the reason",
  ],
  [
    "addresses: a name that there is not is an error that names it",
    "addresses: an unknown name is an error that names it",
  ],
  ["messages: every length up to maxMessageSize", "messages: every length up to maxMessageSize arrives"],
  ["messages: a view is sent as what it shows", "messages: a view is sent without the memory around it"],
  ["messages: what has arrived stays as it is", "messages: a received message never changes later"],
  ["messages: many at once", "messages: many messages at once arrive"],
  ["messages: those that nobody asked for are handed on", "messages: unsolicited messages are handed on"],
  [
    "errors: a place where nobody listens is an error that names it",
    "errors: a target where nobody listens is an error that names it",
  ],
  ["errors: one target's fault is not another's", "errors: an error of one target does not concern another"],
  ["errors: send tells of each message once", "errors: send calls done once per message"],
  [`errors: what is ${"no"} message ends nothing`, "errors: octets that are not a message do no harm"],
  [`close: again is a ${"no-op"}`, "close: calling it twice is safe"],
  ["close: it does not wait for others", "close: it does not wait for peers"],
  [
    "close: nothing is left that keeps the process alive",
    "close: nothing keeps the process alive afterwards",
  ],
  ["hostile input: it is never modified", "hostile input: processIncomingMessage does not modify it"],
];
