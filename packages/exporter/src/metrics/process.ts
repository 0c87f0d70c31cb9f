// The metrics of the process, under the names that Prometheus' libraries have.
import { readdirSync, readFileSync } from "node:fs";
import { type Family, singleFamily } from "./families.ts";

/** Returns what the system tells: much of it on Linux only, as in other languages. */
export function processFamilies(): Family[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const started = Date.now() / 1000 - process.uptime();
  return [
    singleFamily(
      "process_cpu_seconds_total",
      "counter",
      "Total user and system CPU time spent in seconds.",
      (user + system) / 1e6,
    ),
    singleFamily("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.", rss),
    singleFamily(
      "process_start_time_seconds",
      "gauge",
      "Start time of the process since unix epoch in seconds.",
      started,
    ),
    singleFamily("nodejs_heap_size_used_bytes", "gauge", "Heap in use in bytes.", heapUsed),
    ...(process.platform === "linux" ? linuxFamilies() : []),
  ];
}

function linuxFamilies(): Family[] {
  return [
    gauge("process_open_fds", "Number of open file descriptors.", () => readdirSync("/proc/self/fd").length),
    gauge("process_max_fds", "Maximum number of open file descriptors.", () => limit("Max open files")),
    gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.", () => {
      const [, kilobytes] = /^VmSize:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
      return Number(kilobytes) * 1024;
    }),
    gauge("process_virtual_memory_max_bytes", "Maximum amount of virtual memory available in bytes.", () =>
      limit("Max address space"),
    ),
  ].flat();
}

/** Returns the soft limit of that name, the highest number of 64 bits for none. */
function limit(name: string): number {
  const [, value] =
    new RegExp(`^${name}\\s+(\\S+)`, "m").exec(readFileSync("/proc/self/limits", "utf8")) ?? [];
  return value === "unlimited" ? 2 ** 64 : Number(value);
}

/** Makes no family of what the system does not tell. */
function gauge(name: string, help: string, read: () => number): Family[] {
  try {
    return [singleFamily(name, "gauge", help, read())];
  } catch {
    return [];
  }
}
