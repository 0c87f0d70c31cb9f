import { checkStatus, firstStatusOf, rowStatus } from "../../src/objects/row-status.ts";

const { active, notInService, notReady, createAndGo, createAndWait, destroy } = rowStatus;

test.each([
  [active, undefined],
  [notInService, undefined],
  [notReady, "wrongValue"],
  [createAndGo, "inconsistentValue"],
  [createAndWait, "inconsistentValue"],
  [destroy, undefined],
])("an existing row takes the status %i: %s", (status, refused) => {
  expect(checkStatus(status)).toBe(refused);
});

test.each([
  [active, "inconsistentValue"],
  [notInService, "inconsistentValue"],
  [notReady, "wrongValue"],
  [createAndGo, active],
  [createAndWait, notInService],
])("a new row takes the status %i: %s", (status, first) => {
  expect(firstStatusOf(status)).toBe(first);
});
