// The files beside the example of a poller: what can be checked without Grafana, systemd and Docker.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../test/support/built.ts";

const folder = join(root, "examples/poller");
const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;
const checkTest = hasPromtool ? test : test.skip;
const because = hasPromtool ? "" : " (skipped: promtool of Debian's package prometheus is missing)";

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string }[];
}

const dashboard = JSON.parse(readFileSync(join(folder, "grafana-dashboard.json"), "utf8")) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string }[] };
};
const expressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

test("the panels of the dashboard have ids of their own, and places that do not overlap", () => {
  const { panels } = dashboard;
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});

test("the expressions use variables that the dashboard has, and metrics that the poller writes", () => {
  const variables = new Set([...dashboard.templating.list.map(({ name }) => name), "__rate_interval"]);
  const used = expressions.flatMap((expr) => [...expr.matchAll(/\$(\w+)/g)].map(([, name]) => name!));
  expect(used.filter((name) => !variables.has(name))).toEqual([]);
  const metrics = new Set(
    expressions.flatMap((expr) => [...expr.matchAll(/\b(?:snmp_|if|sys)\w+/g)].map(String)),
  );
  expect([...metrics].sort()).toEqual([
    "ifHCInOctets",
    "ifHCOutOctets",
    "ifHighSpeed",
    "ifInErrors",
    "ifOutDiscards",
    "snmp_poll_duration_seconds",
    "snmp_poll_failures",
    "snmp_poll_slot_timestamp_seconds",
    "snmp_poll_success",
    "sysName_info",
    "sysUpTime",
  ]);
});

checkTest(
  `promtool reads the expressions of the dashboard, and the configuration of Prometheus${because}`,
  () => {
    const temporary = mkdtempSync(join(tmpdir(), "snmp-dashboard-"));
    try {
      const rules = expressions.map((expr, i) => ({
        record: `rule_${i}`,
        expr: expr.replaceAll("$__rate_interval", "5m").replaceAll(/\$\w+/g, ".*"),
      }));
      const file = join(temporary, "rules.yml");
      writeFileSync(file, JSON.stringify({ groups: [{ name: "dashboard", rules }] }));
      const answer = execFileSync("promtool", ["check", "rules", file], { encoding: "utf8", stdio: "pipe" });
      expect(answer).toContain(`${rules.length} rules found`);
      execFileSync("promtool", ["check", "config", join(folder, "prometheus.yml")], { stdio: "pipe" });
    } finally {
      rmSync(temporary, { recursive: true });
    }
  },
);
