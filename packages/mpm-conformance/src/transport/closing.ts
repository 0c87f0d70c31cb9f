// What is closed is gone, and what is open keeps no process alive by itself.
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { pingPong } from "./errors.ts";
import { messageOf, onStage, quiet, type TransportSubject } from "./stage.ts";

export const closingChecks: Checks<TransportSubject> = {
  "close: again is a no-op": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before close");
        for (const transport of [asking.transport, asked.transport]) {
          await Promise.all([stage.close(transport), stage.close(transport)]);
          await stage.close(transport);
        }
      }),
  },
  "close: it does not wait for others": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before close");
        // the one that is asked first, while the other still holds on to it
        for (const transport of [asked.transport, asking.transport]) await stage.close(transport);
      }),
  },
  "close: nothing arrives afterwards": {
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before close");
        const { from } = asked.inbox.messages[0]!;
        asked.transport.send(messageOf(70), from, () => undefined);
        await stage.close(asking.transport);
        const count = asking.inbox.messages.length + asking.inbox.errors.length;
        asked.transport.send(messageOf(71), from, () => undefined);
        await quiet();
        demand(
          asking.inbox.messages.length + asking.inbox.errors.length === count,
          "the receiver is called after close has resolved",
          "forget the receiver before close resolves",
        );
      }),
  },
  "close: nothing is left that keeps the process alive": {
    inapplicable: () =>
      active() === undefined ? "this runtime does not tell what keeps it alive" : undefined,
    async run(subject) {
      const before = active()!;
      await onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        asking.transport.ref();
        asked.transport.ref();
        await pingPong(stage, { asking, asked, to }, "with both sides held");
      });
      await demandNothingMore(
        subject,
        before,
        "after close",
        "release sockets, servers, timers and workers before close resolves",
      );
    },
  },
  "ref: without it, a transport keeps no process alive": {
    inapplicable: () =>
      active() === undefined ? "this runtime does not tell what keeps it alive" : undefined,
    async run(subject) {
      const before = active()!;
      await onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "without ref");
        await demandNothingMore(
          subject,
          before,
          "without ref()",
          "unref() every handle, that of each connection too, until ref() is called",
        );
        asking.transport.ref();
        asked.transport.ref();
        asking.transport.unref();
        asked.transport.unref();
        await demandNothingMore(subject, before, "after unref()", "let unref() take back what ref() did");
      });
    },
  },
};

/** Demands that nothing more keeps the process alive than before, or soon: runners have timers of their own. */
async function demandNothingMore(
  { options }: TransportSubject,
  before: ReadonlyMap<string, number>,
  when: string,
  advice: string,
): Promise<void> {
  const end = performance.now() + (options.patience ?? 5000);
  for (;;) {
    const [more] = [...active()!].filter(([type, count]) => count > (before.get(type) ?? 0));
    if (more === undefined) return;
    demand(performance.now() < end, `${when}, ${more[0]} keeps the process alive`, advice);
    await quiet();
  }
}

/** How many resources of each type keep the process alive. */
function active(): ReadonlyMap<string, number> | undefined {
  const { process } = globalThis as { readonly process?: { getActiveResourcesInfo?(): readonly string[] } };
  const types = process?.getActiveResourcesInfo?.();
  if (types === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const type of types) if (!passing.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

const passing = new Set([
  "Immediate",
  "TickObject",
  "PROMISE",
  "FSReqCallback",
  "FSReqPromise",
  "GetAddrInfoReqWrap",
]);
