/** Number of variable bindings after which a long request checks its cost and lets other requests run. */
export const varbindsPerPause = 128;
