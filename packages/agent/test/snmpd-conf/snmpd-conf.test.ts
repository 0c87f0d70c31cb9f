// Reading snmpd.conf: the options, and the lines that are left out.
import { Agent } from "@snmp/agent";
import { fromSnmpdConf } from "@snmp/agent/snmpd-conf";

test("reads communities, views, groups, users, the system group and addresses", () => {
  const { options, issues } = fromSnmpdConf(`
# a comment
agentaddress  udp:127.0.0.1:1161,tcp:1162,udp6:[::1]:1163,10.0.0.1,16100
sysLocation   "Server room"   # the cellar
sysContact    Me <me@example.org>
sysServices   72
view   systemonly  included   .1.3.6.1.2.1.1
view   systemonly  included   .1.3.6.1.2.1.2.2.1.0.3  ff:a0
view   systemonly  excluded   system.4
rocommunity  public default -V systemonly
rocommunity6 public fe80::/10 .1.3.6.1
rwcommunity  private 10.0.0.0/255.0.0.0
com2sec  notConfigUser  default  'monitor me'
group  notConfigGroup v2c notConfigUser
access notConfigGroup "" any noauth exact systemonly none none
createUser ops SHA-256 "authentication password" AES privacypassword
rouser ops priv -V systemonly
`);
  expect(issues).toEqual([]);
  expect(options).toEqual({
    listen: [
      "udp://127.0.0.1:1161",
      "tcp://0.0.0.0:1162",
      "udp://[::1]:1163",
      "udp://10.0.0.1:161",
      "udp://0.0.0.0:16100",
    ],
    system: { location: "Server room", contact: "Me <me@example.org>", services: 72 },
    views: {
      systemonly: {
        include: ["1.3.6.1.2.1.1", { subtree: "1.3.6.1.2.1.2.2.1.0.3", mask: "ff:a0" }],
        exclude: ["1.3.6.1.2.1.1.4"],
      },
    },
    groups: {
      "(no group)": [],
      notConfigGroup: [{ level: "noAuthNoPriv", securityModel: 0, context: "", read: "systemonly" }],
      "user ops": [
        {
          level: "authPriv",
          securityModel: 3,
          context: { prefix: "" },
          read: "systemonly",
          notify: "systemonly",
        },
      ],
    },
    securityToGroup: [
      { group: "notConfigGroup", securityModel: 2, securityName: "notConfigUser" },
      { group: "user ops", securityModel: 3, securityName: "ops" },
    ],
    communities: [
      {
        name: "public",
        securityName: "line 10",
        sources: ["0.0.0.0/0"],
        context: "",
        access: "read-only",
        view: "systemonly",
      },
      {
        name: "public",
        securityName: "line 11",
        sources: ["fe80::/10"],
        context: "",
        access: "read-only",
        view: { include: ["1.3.6.1"] },
      },
      {
        name: "private",
        securityName: "line 12",
        sources: ["10.0.0.0/8"],
        context: "",
        access: "read-write",
      },
      {
        name: "monitor me",
        securityName: "notConfigUser",
        sources: ["0.0.0.0/0"],
        context: "",
        group: "(no group)",
      },
    ],
    users: [
      {
        user: "ops",
        auth: { protocol: "sha256", password: "authentication password" },
        priv: { protocol: "aes128", password: "privacypassword" },
        level: "noAuthNoPriv",
        group: "(no group)",
      },
    ],
  });
  expect(() => new Agent(options)).not.toThrow();
});

test.each<[string, string, string | RegExp]>([
  ["rocommunity topsecret example.com", "rocommunity", "the names of hosts are not resolved"],
  ["rocommunity topsecret 10.0.0.1/8", "rocommunity", "bits outside of its netmask"],
  ["rocommunity topsecret 10.0.0.0/255.0.255.0", "rocommunity", "not a prefix"],
  ["rocommunity topsecret default ACME-MIB::all", "rocommunity", "the subtree is not an OID"],
  ["rocommunity topsecret default -V nowhere", "rocommunity", "no view line has the name of its view"],
  ["rocommunity", "rocommunity", "the community is missing"],
  ["createUser topsecret SHA9 topsecret", "createuser", "the authentication protocol is not one of"],
  ["createUser ops SHA topsec", "createuser", "fewer than 8 octets"],
  ["createUser ops SHA topsecret1 ROT13 topsecret", "createuser", "the privacy protocol is not one of"],
  ["createUser -e 0x8000 ops SHA topsecret1", "createuser", "another engine"],
  ["createUser ops SHA -l topsecret", "createuser", "-l needs a key in hexadecimal"],
  ["rouser topsecret", "rouser", "no createUser line is read for this user"],
  ["rouser -s tsm topsecret", "rouser", "only users of the User-based Security Model"],
  ["rouser topsecret maybe", "rouser", "the level must be noauth, auth or priv"],
  ["group g v9 topsecret", "group", "the security model must be v1, v2c or usm"],
  ["group g v2c topsecret", "group", "the group has no access line"],
  ["view all include .1", "view", "the type must be included or excluded"],
  ["view all included .1 zz", "view", 'the mask "zz" is not hexadecimal text'],
  ['access g "" any noauth exact all', "access", "three views are needed"],
  ["sysServices many", "sysservices", "0..127"],
  ["agentaddress unix:/tmp/topsecret", "agentaddress", "over UDP or TCP"],
  ["master agentx", "master", "AgentX"],
  ["trapsink 10.0.0.1 topsecret", "trapsink", "use NotificationOriginator of @snmp/notifications"],
  ["disk / 10000", "disk", "register your own with agent.scalar()"],
  ["includeFile other.conf", "includefile", "other files are not read"],
  ["topsecret", "", "the directive is unknown"],
])("names the line and the reason, without its secrets: %s", (line, directive, reason) => {
  const { options, issues } = fromSnmpdConf(`\n\n${line}\n`);
  expect(issues).toEqual([
    { line: 3, directive, reason: expect.stringContaining(String(reason)) as unknown },
  ]);
  expect(JSON.stringify(issues)).not.toContain("topsec");
  expect(() => new Agent(options)).not.toThrow();
});

test("resolves names by the function that it is given", () => {
  const resolve = (name: string) => (name === "ACME-MIB::all" ? "1.3.6.1.4.1.99999" : undefined);
  const { options } = fromSnmpdConf("view v included ACME-MIB::all", { resolve });
  expect(options.views).toEqual({ v: { include: ["1.3.6.1.4.1.99999"], exclude: [] } });
});
