import { isValidElement, type ReactNode } from "react";

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const WITHOUT_END = new Set(["meta", "br", "img", "hr"]);
/** Numbers that are no lengths. */
const UNITLESS = new Set(["opacity", "fontWeight"]);

/**
 * A mail's elements as HTML: host elements, text and lists of them, with texts and attributes escaped. React's own renderer
 * refuses to be loaded where the `react-server` condition is set, as it is in all our processes but Next's.
 */
export function htmlOf(node: ReactNode): string {
  return `<!doctype html>${write(node)}`;
}

function write(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) return node.map(write).join("");
  if (!isValidElement<Record<string, unknown> & { children?: ReactNode }>(node) || typeof node.type !== "string") {
    throw new Error("a mail consists of host elements and text");
  }
  const { type: tag, props } = node;
  const { children, ...attributes } = props;
  const start = `<${tag}${Object.entries(attributes).map(writeAttribute).join("")}>`;
  return WITHOUT_END.has(tag) ? start : `${start}${write(children)}</${tag}>`;
}

function writeAttribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === null || value === false) return "";
  const text = typeof value === "object" ? writeStyle(value) : String(value);
  return ` ${name.toLowerCase()}="${escaped(text)}"`;
}

function writeStyle(style: object): string {
  return Object.entries(style)
    .map(([name, value]) => {
      const unit = typeof value === "number" && value !== 0 && !UNITLESS.has(name) ? "px" : "";
      return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}${unit}`;
    })
    .join(";");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
}
