import { type Html, html } from '../html.js'
import { WORDS } from '../words.js'

export interface Layout {
  readonly title: string
  /** Path of the entry of the main menu this page belongs to. */
  readonly section?: string
  /** Files of /assets/ that the page needs besides the common ones. */
  readonly scripts?: readonly string[]
  /** `wide` uses the whole window (review), otherwise a readable column. */
  readonly width?: 'wide'
  readonly body: Html
}

const NAV = [
  ['/', WORDS.nav.home],
  ['/projects/new', WORDS.nav.newProject],
  ['/frameworks', WORDS.nav.references],
  ['/help', WORDS.nav.help],
] as const

/** The frame of every page: title, skip link, main menu, polite status line, content. */
export function layout({ title, section, scripts = [], width, body }: Layout): Html {
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${WORDS.product}</title>
<link rel="icon" href="/assets/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/app.css">
<link rel="stylesheet" href="/assets/work.css">
<script type="module" src="/assets/pages.js"></script>
${scripts.map((script) => html`<script type="module" src="/assets/${script}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${WORDS.skip}</a>
<header class="top">
<a class="brand" href="/"><img src="/assets/logo.svg" alt="" width="28" height="28"><span>${WORDS.product}</span></a>
<nav aria-label="${WORDS.nav.label}"><ul>
${NAV.map(([path, words]) => html`<li><a href="${path}"${section === path && html` aria-current="true"`}>${words}</a></li>`)}
</ul></nav>
</header>
<main id="content" class="${width ?? 'column'}" tabindex="-1">
<noscript><p class="notice">${WORDS.needsScript}</p></noscript>
${body}
</main>
<p id="status" class="status" role="status" aria-live="polite"></p>
</body>
</html>`
}
