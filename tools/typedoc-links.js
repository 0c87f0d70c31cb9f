// A plug-in of typedoc for links in READMEs and documents: links to sources, tests, folders and other files without a page in the API
// reference lead to the repository. By default, typedoc copies such files and breaks links to folders.
import { relative } from "node:path";
import { DocumentReflection, RendererEvent } from "typedoc";
import { root } from "./workspace.js";

const repository = "https://github.com/snmp-ts/snmp/tree/main";

/** Called by typedoc. */
export function load(app) {
  app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
    for (const part of listParts(project)) {
      if (part.kind !== "relative-link" || part.target === undefined) continue;
      if (typeof project.files.resolve(part.target, project) === "object") continue;
      const path = relative(root, project.files.resolvePath(part.target)).replaceAll("\\", "/");
      part.text = `${repository}/${path}${part.targetAnchor === undefined ? "" : `#${part.targetAnchor}`}`;
      part.target = undefined;
    }
  });
}

/** Lists all texts in Markdown. */
function* listParts(project) {
  for (const reflection of [project, ...Object.values(project.reflections)]) {
    yield* reflection.readme ?? [];
    if (reflection instanceof DocumentReflection) yield* reflection.content;
    yield* reflection.comment?.summary ?? [];
    for (const tag of reflection.comment?.blockTags ?? []) yield* tag.content;
  }
}
