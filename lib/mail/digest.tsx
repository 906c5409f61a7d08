import type { CSSProperties } from "react";
import type { Digest, Section } from "./digest-types";

/** Mail programs know neither our style sheet nor its variables: the light theme's colours, by themselves. */
const INK = "#2b2620";
const QUIET = "#6b6257";
const SAND = "#f6f1e7";
const ACCENT = "#2f3fb8";
const FONT = "'Noto Sans', 'Segoe UI', Tahoma, Arial, sans-serif";

/** Where it ends, what lists of mails show goes on with nothing instead of with the rest of the mail. */
const NOTHING_MORE = "\u00A0\u200C".repeat(90);

const page: CSSProperties = { margin: 0, padding: "24px 12px", backgroundColor: SAND, color: INK, fontFamily: FONT };
const sheet: CSSProperties = {
  maxWidth: 520,
  margin: "0 auto",
  padding: 24,
  backgroundColor: "#ffffff",
  borderRadius: 16,
};
const hidden: CSSProperties = { display: "none", overflow: "hidden", maxHeight: 0, maxWidth: 0, opacity: 0 };
const bubble: CSSProperties = {
  ...{ margin: "0 0 8px", padding: "10px 14px", backgroundColor: SAND, borderRadius: 14 },
  ...{ fontSize: 15, lineHeight: "22px" },
};
const button: CSSProperties = {
  ...{ display: "inline-block", padding: "13px 24px", backgroundColor: ACCENT, color: "#ffffff", borderRadius: 12 },
  ...{ fontSize: 16, fontWeight: 600, textDecoration: "none" },
};

/** The mail as mail programs show it: who wrote, the beginnings, one button, and how to get no more of them. */
export function digestMail({ language, dir, preview, app, heading, sections, button: open, why, links }: Digest) {
  return (
    <html lang={language} dir={dir}>
      {/* biome-ignore lint/style/noHeadElement: no page of Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{heading}</title>
      </head>
      <body style={page} dir={dir}>
        <div style={hidden}>
          {preview}
          {NOTHING_MORE}
        </div>
        <div style={sheet}>
          <p style={{ margin: "0 0 20px", color: ACCENT, fontSize: 14, fontWeight: 700 }}>{app}</p>
          <h1 style={{ margin: "0 0 16px", fontSize: 20, lineHeight: "28px" }}>{heading}</h1>
          {sections.map(partOf)}
          <p style={{ margin: "24px 0 0" }}>
            <a href={open.url} style={button}>
              {open.label}
            </a>
          </p>
        </div>
        <div style={{ maxWidth: 520, margin: "16px auto 0", color: QUIET, fontSize: 13, lineHeight: "20px" }}>
          <p style={{ margin: "0 0 8px" }}>{why}</p>
          {links.map(({ label, url }) => (
            <p key={url} style={{ margin: "0 0 4px" }}>
              <a href={url} style={{ color: QUIET }}>
                {label}
              </a>
            </p>
          ))}
        </div>
      </body>
    </html>
  );
}

/** Called rather than drawn: a mail consists of host elements alone. */
function partOf({ name, lines, more }: Section) {
  return (
    <div key={name} style={{ margin: "0 0 20px" }}>
      <p dir="auto" style={{ margin: "0 0 6px", fontSize: 15, fontWeight: 600 }}>
        {name}
      </p>
      {lines.map((line) => (
        <p key={line} dir="auto" style={bubble}>
          {line}
        </p>
      ))}
      {more && <p style={{ margin: 0, color: QUIET, fontSize: 13 }}>{more}</p>}
    </div>
  );
}
