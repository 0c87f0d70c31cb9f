// Publishes every package whose version the registry does not have, and tags the commit. `changeset publish` calls pnpm by its name, so
// the pinned pnpm runs it.
import { runPnpm } from "./workspace.js";

process.exitCode = runPnpm(["exec", "changeset", "publish"]);
