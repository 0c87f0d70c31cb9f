// A plug-in of typedoc: links of READMEs and documents that lead to what the API reference has no page for, such as sources, tests and
// folders, lead to the repository. By itself, typedoc copies such files, and leaves links to folders broken.
import { relative } from "node:path";
import { DocumentReflection, RendererEvent } from "typedoc";
import { root } from "./workspace.js";

const repository = "https://github.com/snmp-ts/snmp/tree/main";

/** Called by typedoc. */
export function load(app) {
  app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
    for (const part of partsOf(project)) {
      if (part.kind !== "relative-link" || part.target === undefined) continue;
      if (typeof project.files.resolve(part.target, project) === "object") continue;
      const path = relative(root, project.files.resolvePath(part.target)).replaceAll("\\", "/");
      part.text = `${repository}/${path}${part.targetAnchor === undefined ? "" : `#${part.targetAnchor}`}`;
      part.target = undefined;
    }
  });
}

/** Everything that is written in Markdown. */
function* partsOf(project) {
  for (const reflection of [project, ...Object.values(project.reflections)]) {
    yield* reflection.readme ?? [];
    if (reflection instanceof DocumentReflection) yield* reflection.content;
    yield* reflection.comment?.summary ?? [];
    for (const tag of reflection.comment?.blockTags ?? []) yield* tag.content;
  }
}
