import "server-only";
import type { PackHead } from "./pack-format";
import { textsIn } from "./texts";

/** What a pack tells whoever opens it without knowing what it is. */
export function readmeOf({ people, exportedAt, timeZone, language }: PackHead): string {
  const { locale, readme: translate } = textsIn(language);
  const names = new Intl.ListFormat(locale).format(people.map(({ name, username }) => `${name} (@${username})`));
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
