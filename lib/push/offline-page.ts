interface Words {
  nonce: string;
  product: string;
  title: string;
  text: string;
  retry: string;
  /** Above the conversations that can be read; the service worker lists them. */
  threads: string;
}

/** The page that stands for every other one without a network: whole in itself, and nobody's. Its words come from the catalogue. */
export function offlinePage({ nonce, product, title, text, retry, threads }: Words): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title} · ${product}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
${MARK}
<h1>${title}</h1>
<p>${text}</p>
<a class="retry" href="">${retry}</a>
<section hidden>
<h2>${threads}</h2>
<ul><!--threads--></ul>
</section>
</main>
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

/** Browsers say "online" of any change of the network: the page goes only once somebody answers, or it would take a click with it. */
const SCRIPT = `addEventListener("online", () => fetch(location.href, { method: "HEAD" }).then(() => location.reload(), () => {}))`;

/** The star of the logo, cut off from its message. */
const MARK = `<svg viewBox="0 0 32 32" width="56" height="56" aria-hidden="true"><path fill="var(--accent)" d="M16 1l4.4 4.4h6.2v6.2L31 16l-4.4 4.4v6.2h-6.2L16 31l-4.4-4.4H5.4v-6.2L1 16l4.4-4.4V5.4h6.2z"/><path fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" d="M10.5 13h4M18.5 13h3M10.5 17.5h2M16 17.5h1.5"/></svg>`;

const STYLE = `
:root { color-scheme: light dark; --accent: light-dark(#5142cf, #6a5be6); --ink: light-dark(#231d14, #f3ede2);
  --soft: light-dark(#6a5f4e, #b3a892); --line: light-dark(#e6dccb, #38332a); --surface: light-dark(#fffdf9, #1f1c16);
  --sand: light-dark(#f0e8da, #2b2720); --focus: light-dark(#4a3bc7, #b0a6ff); }
* { box-sizing: border-box; margin: 0; }
body { background: light-dark(#faf6ef, #16140f); color: var(--ink); min-height: 100dvh; padding: 3rem 1rem;
  font: 0.9375rem/1.5 "Readex Pro Variable", ui-sans-serif, system-ui, sans-serif; }
main { max-width: 26rem; margin-inline: auto; display: flex; flex-direction: column; align-items: center; gap: 0.75rem; text-align: center; }
h1 { font-size: 1.5rem; line-height: 1.25; font-weight: 600; margin-block-start: 0.5rem; }
h2 { font-size: 0.875rem; font-weight: 600; color: var(--soft); padding: 0.75rem 1rem 0.25rem; }
p { color: var(--soft); }
a { color: inherit; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.retry { display: inline-flex; align-items: center; min-height: 2.75rem; padding-inline: 1.25rem; border-radius: 99rem;
  background: var(--accent); color: #fff; font-weight: 500; margin-block-start: 0.5rem; }
section { width: 100%; margin-block-start: 1.5rem; text-align: start; background: var(--surface); border: 1px solid var(--line);
  border-radius: 1rem; padding-block-end: 0.5rem; }
section[hidden] { display: none; }
ul { list-style: none; padding: 0 0.5rem; }
li a { display: flex; align-items: center; min-height: 2.75rem; padding-inline: 0.75rem; border-radius: 0.75rem; unicode-bidi: plaintext;
  overflow-wrap: anywhere; font-weight: 500; }
li a:hover { background: var(--sand); }
`;
