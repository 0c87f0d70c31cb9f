// Separates what people read in a file (comments, strings, Markdown) from its code. Both parts are as long as the source, with blanks
// in place of everything else, so that an index into one of them is an index into the source.
import ts from "typescript";

/** Marks where a comment, a string or a paragraph begins or ends: no sentence crosses it. */
export const boundary = "¶";

/** Stands for code within prose: a span in Markdown, a value in a template. */
export const codeSpan = "`";

/** Returns `{ prose, code }` of a file of TypeScript, JavaScript or Markdown. */
export function separate(file, source) {
  return file.endsWith(".md") ? separateMarkdown(source) : separateCode(source);
}

function separateCode(source) {
  const literals = findLiterals(source);
  const withoutLiterals = overlay(source, literals.map(blank));
  const comments = [...withoutLiterals.matchAll(/\/\*[^]*?\*\/|(?:\/\/.*(?:\n[ \t]*(?=\/\/))?)+/g)].map(
    ({ index, 0: { length } }) => ({ start: index, text: source.slice(index, index + length) }),
  );
  const units = [...literals.map(toSentence), ...comments.map(toText)];
  return { prose: overlay(blankText(source), units), code: overlay(withoutLiterals, comments.map(blank)) };
}

/** Finds strings, the parts of templates, and regular expressions. */
function findLiterals(source) {
  const tree = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest);
  const literals = [];
  visit(tree);
  return literals;

  function visit(node) {
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const start = node.getStart(tree);
      if (!ts.isNumericLiteral(node) && !ts.isBigIntLiteral(node))
        literals.push({ start, text: source.slice(start, node.end), kind: node.kind });
    }
    ts.forEachChild(node, visit);
  }
}

/** The prose of a literal; a string without a space is a name rather than a sentence. */
function toSentence({ start, text, kind }) {
  if (!text.includes(" ") || kind === ts.SyntaxKind.RegularExpressionLiteral) return blank({ start, text });
  const inner = text.slice(1, -1).replace(/\$$/, codeSpan).replaceAll("\\n", `${boundary} `);
  const [open, close] = [text[0], text.at(-1)].map((edge) => (/[{}]/.test(edge) ? codeSpan : boundary));
  return { start, text: open + inner + close };
}

/** The prose of a comment. */
function toText({ start, text }) {
  const inner = text
    .replace(/\*\/$/, ` ${boundary}`)
    .replace(/^[ \t]*(?:\/\/|\/\*+|\*)/gm, blankText)
    .replace(/@\w+/g, markEnd);
  return { start, text: boundary + hideCodeSpans(inner).slice(1) };
}

/** Code fences in TypeScript and JavaScript are separated like files; other fences have no prose. */
function separateMarkdown(source) {
  const prose = [];
  const code = [];
  const ignored = /<!-- english-ignore-start -->[^]*?<!-- english-ignore-end -->/g;
  const text = source.replace(ignored, blankText);
  for (const part of text.split(/(^ *```[^]*?^ *```$)/m)) {
    const [, opening, language] = /^( *```(\w*).*\n)/.exec(part) ?? [];
    if (opening === undefined) {
      prose.push(toParagraphs(part));
      code.push(blankText(part));
      continue;
    }
    const closing = /\n *```$/.exec(part)[0];
    const inner = part.slice(opening.length, part.length - closing.length);
    const inside = /^(?:ts|js)$/.test(language)
      ? separateCode(inner)
      : { prose: blankText(inner), code: blankText(inner) };
    prose.push(blankText(opening) + inside.prose + blankText(closing));
    code.push(blankText(opening) + inside.code + blankText(closing));
  }
  return { prose: prose.join(""), code: code.join("") };
}

/** A blank line, the edge of a table's cell and the mark of a list's item begin a paragraph. */
function toParagraphs(text) {
  return hideCodeSpans(text)
    .replace(/^[ \t]*\n/gm, (line) => `${boundary}${line.slice(1)}`)
    .replace(/\|/g, boundary)
    .replace(/^ *(?:[-*]|\d+\.) /gm, markEnd);
}

function hideCodeSpans(text) {
  return text.replace(/(`+)[^`]+\1/g, (span) => span.replace(/[^\n]/g, codeSpan));
}

function markEnd(text) {
  return text.slice(0, -1) + boundary;
}

/** Returns `text` with the units `{ start, text }` written over it. */
function overlay(text, units) {
  let result = "";
  for (const { start, text: written } of units.toSorted((a, b) => a.start - b.start))
    result += text.slice(result.length, start) + written;
  return result + text.slice(result.length);
}

function blank({ start, text }) {
  return { start, text: blankText(text) };
}

function blankText(text) {
  return text.replace(/[^\n]/g, " ");
}
