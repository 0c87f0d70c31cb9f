// A closed transport leaves nothing behind, and an open one does not keep the process alive by itself.
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { pingPong } from "./errors.ts";
import { messageOf, onStage, quiet, quietTime, type TransportSubject } from "./stage.ts";

export const closingChecks: Checks<TransportSubject> = {
  "close: calling it twice is safe": {
    risk: "a program that cleans up twice fails or hangs at its end",
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
  "close: it does not wait for peers": {
    risk: "a program hangs at its end as long as a peer keeps its connection open",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before close");
        // the listener first, while the other side still has its connection
        for (const transport of [asked.transport, asking.transport]) await stage.close(transport);
      }),
  },
  "close: nothing arrives afterwards": {
    risk: "a receiver is called after its owner has released everything, and throws",
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
          "do not call the receiver any more once close() was called",
        );
      }),
  },
  "close: nothing keeps the process alive afterwards": {
    risk: "a program does not end",
    inapplicable: () =>
      countActive() === undefined ? "this runtime cannot list the resources that keep it alive" : undefined,
    async run(subject) {
      const before = countActive()!;
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
    risk: "a program does not end although it waits for nothing",
    inapplicable: () =>
      countActive() === undefined ? "this runtime cannot list the resources that keep it alive" : undefined,
    async run(subject) {
      const before = countActive()!;
      await onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "without ref");
        await demandNothingMore(
          subject,
          before,
          "without ref()",
          "unref() every handle, also that of each connection, until ref() is called",
        );
        asking.transport.ref();
        asked.transport.ref();
        asking.transport.unref();
        asked.transport.unref();
        await demandNothingMore(subject, before, "after unref()", "let unref() undo ref() for every handle");
      });
    },
  },
};

/** Demands that soon nothing more keeps the process alive than before. It waits a little, because runners have timers of their own. */
async function demandNothingMore(
  { options }: TransportSubject,
  before: ReadonlyMap<string, number>,
  when: string,
  advice: string,
): Promise<void> {
  // counted, since a process that stands still does not spend its patience
  for (let left = (options.patience ?? 5000) / quietTime; ; left--) {
    const [more] = [...countActive()!].filter(([type, count]) => count > (before.get(type) ?? 0));
    if (more === undefined) return;
    demand(left > 0, `${when}, ${more[0]} keeps the process alive`, advice);
    await quiet();
  }
}

/** Counts the resources of each type that keep the process alive. */
function countActive(): ReadonlyMap<string, number> | undefined {
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
