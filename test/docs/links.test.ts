import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "../support/built.ts";
import { documents } from "./snippets.ts";

test.each([...documents(), "CONTRIBUTING.md"])("the links of %s lead somewhere", (file) => {
  const text = readFileSync(join(root, file), "utf8").replace(/^( *)(`{3,})[^]*?^\1\2$/gm, "");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^(https?:|mailto:|#)/.test(link));
  const broken = links.filter(
    (link) => !existsSync(join(root, dirname(file), decodeURI(link.replace(/#.*$/, "")))),
  );
  expect(broken).toEqual([]);
});
