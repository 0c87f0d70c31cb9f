// Generated files of snmpd.
import fc from "fast-check";
import { writable } from "../../../../test/support/snmpd.ts";

export const root = "1.3.6.1.4.1.99999";
export const communities = ["public", "private", "other"];
export const users = ["ops", "signer", "anybody"];

const view = fc.constantFrom("a", "b", "c");
const subtree = fc.constantFrom(
  ".1",
  ".1.3.6.1.2.1.1",
  `.${root}`,
  `.${writable}.1`,
  `.${writable}.2.0`,
  `.${writable}.5`,
  `.${writable}.8.0`,
  `.${writable}.0.0 ff.40`,
  `.${writable}.5.1 ff.80`,
);
const type = fc.constantFrom("included", "included", "excluded");
const viewLine = fc.tuple(view, type, subtree).map(([name, kind, oid]) => `view ${name} ${kind} ${oid}`);
const source = fc.constantFrom(
  "default",
  "127.0.0.1",
  "127.0.0.2",
  "127.0.0.0/8",
  "127.0.0.2/255.255.255.254",
  "10.0.0.0/8",
);
const community = fc.constantFrom(...communities);
const communityLine = fc
  .tuple(
    fc.constantFrom("rocommunity", "rwcommunity"),
    community,
    source,
    fc.oneof(
      fc.constant(""),
      view.map((name) => ` -V ${name}`),
    ),
  )
  .map(([directive, name, from, rest]) => `${directive} ${name} ${from}${rest}`);
const name = fc.constantFrom("x", "y");
const fullLines = fc.tuple(
  fc.array(
    fc.tuple(name, source, community).map(([who, from, word]) => `com2sec ${who} ${from} ${word}`),
    { maxLength: 2 },
  ),
  fc.array(
    fc
      .tuple(fc.constantFrom("G", "H"), fc.constantFrom("v1", "v2c"), name)
      .map(([group, model, who]) => `group ${group} ${model} ${who}`),
    { maxLength: 4 },
  ),
  fc.array(
    fc
      .tuple(
        fc.constantFrom("G", "H"),
        fc.constantFrom("any", "v1", "v2c"),
        fc.constantFrom("exact", "prefix"),
        view,
        fc.oneof(view, fc.constant("none")),
      )
      .map(
        ([group, model, match, read, write]) =>
          `access ${group} "" ${model} noauth ${match} ${read} ${write} none`,
      ),
    { maxLength: 3 },
  ),
);
const userLine = fc
  .tuple(
    fc.constantFrom("rouser", "rwuser"),
    fc.constantFrom("noauth", "auth", "priv"),
    fc.oneof(
      fc.constant(""),
      view.map((v) => ` -V ${v}`),
    ),
  )
  .map(([directive, level, rest]) => [directive, ` ${level}${rest}`] as const);
export const conf = fc
  .tuple(
    fc.array(viewLine, { maxLength: 6 }),
    fc.array(communityLine, { maxLength: 3 }),
    fullLines,
    fc.array(userLine, { minLength: 3, maxLength: 3 }),
  )
  .map(([views, simple, [security, members, rights], rules]) => [
    // each view has a line, so that all lines can be read
    ...["a", "b", "c"].map((each) => `view ${each} included .1.3.6.1.2.1.2`),
    ...views,
    ...simple,
    ...security,
    ...members.filter((line) => security.some((other) => other.startsWith(`com2sec ${line.at(-1)!} `))),
    'access G "" any noauth exact a none none',
    'access H "" any noauth exact b none none',
    ...rights,
    ...rules.map(([directive, rest], i) => `${directive} ${users[i]!}${rest}`),
  ]);
