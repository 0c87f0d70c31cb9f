import fc from "fast-check";
import { Fifo } from "@snmp/mpm-core/internal";

test("is an array whose first item is removed, whatever is done with it", () => {
  const action = fc.oneof(
    { weight: 5, arbitrary: fc.record({ push: fc.nat() }) },
    { weight: 4, arbitrary: fc.constant("shift") },
    { weight: 1, arbitrary: fc.record({ insert: fc.nat() }) },
    { weight: 1, arbitrary: fc.constant("clear") },
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 1000, size: "max" }), (actions) => {
      const fifo = new Fifo<{ value: number }>();
      let model: { value: number }[] = [];
      for (const action of actions) {
        if (action === "shift") expect(fifo.shift()).toBe(model.shift());
        else if (action === "clear") {
          fifo.clear();
          model = [];
        } else if (typeof action === "object" && "push" in action) {
          const item = { value: action.push };
          fifo.push(item);
          model.push(item);
        } else if (typeof action === "object") {
          const item = { value: action.insert };
          fifo.insert(item, ({ value }) => value > item.value);
          let at = model.length;
          while (at > 0 && model[at - 1]!.value > item.value) at--;
          model.splice(at, 0, item);
        }
        expect(fifo.size).toBe(model.length);
        expect(fifo.first).toBe(model[0]);
      }
      for (const item of model) expect(fifo.shift()).toBe(item);
      expect(fifo.shift()).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
