import "server-only";
import { createTranslator } from "use-intl/core";
import { catalogue, DEFAULT_LOCALE } from "@/lib/i18n/catalogue";
import type { PackHead } from "./pack-format";

const translate = createTranslator({ locale: DEFAULT_LOCALE, messages: catalogue, namespace: "exports.readme" });

/** What a pack tells whoever opens it without knowing what it is. */
export function readmeOf({ people, exportedAt, timeZone }: PackHead): string {
  const names = new Intl.ListFormat(DEFAULT_LOCALE).format(
    people.map(({ name, username }) => `${name} (@${username})`),
  );
  const lines = [
    translate("what", { names }),
    translate("when", { utc: exportedAt.utc, local: exportedAt.local, zone: timeZone }),
    "",
    `conversation.pdf   ${translate("pdf")}`,
    `conversation.json  ${translate("json")}`,
    `files/             ${translate("files")}`,
    `SHA256SUMS         ${translate("sums")}`,
    "",
    translate("check"),
    "  Linux    sha256sum -c SHA256SUMS",
    "  macOS    shasum -a 256 -c SHA256SUMS",
    "  Windows  certutil -hashfile conversation.json SHA256",
    "",
    translate("unsent"),
    "",
  ];
  return lines.join("\n");
}
