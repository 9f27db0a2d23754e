/** Sets what every test looks for: no article may ever run anything. */
const payload = 'window.ranFromArticle=1'
const script = `<script>${payload}</script>`
const image = `<img src=x onerror="${payload}">`
const turned = '\u202Eetats fo teS\u202C'
const closing = `</p></main></script><style>*{display:none!important}</style><svg onload="${payload}">`

interface HostileArticle {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
  readonly text: string
}

const met =
  "China's president met Venezuela's president in Beijing on 13 September 2023. China and Venezuela agreed to upgrade relations to an all-weather strategic partnership."

/** Articles whose every field tries to get out of its place; between that they say things which are coded. */
export const hostileArticles: readonly HostileArticle[] = [
  {
    id: 'scripts',
    title: `${script} in a title ${image}`,
    outlet: image,
    text: `${script}\n\n${met}\n\n${image} ${closing}`,
  },
  {
    id: 'addresses',
    title: '"><a href="javascript:window.ranFromArticle=1">Press here</a>',
    url: 'javascript:window.ranFromArticle=1',
    outlet: 'javascript:window.ranFromArticle=1//',
    published: '2023-09-14',
    text: `[Press here](javascript:${payload}) ${met} See data:text/html,${script} for more.`,
  },
  {
    id: 'signs',
    title: `Talks ${turned} in Caracas \u0000\u0007\u001b[31m\u2066`,
    outlet: `\u202ETimes\u200B`,
    published: '2023-09-15',
    text: `Ankara, 15 September 2023 \u202E\u2067 The foreign minister of Turkey visited Egypt on 14 September 2023.\u0000\u0001\u0008 Turkey lent Egypt $5 billion \u202Don 14 September 2023.\n\n${met}`,
  },
  {
    id: 'long',
    title: 'Verylongtitle'.repeat(770),
    outlet: 'O'.repeat(3000),
    url: `https://example.org/${'a'.repeat(5000)}`,
    published: '2023-09-16',
    text: `${met}\n\n${'Averylongwordwithoutanyspace'.repeat(400)}\n\nRussia sanctioned Japan on 1 May 2022.`,
  },
  {
    id: 'constructor',
    title: '__proto__',
    outlet: 'constructor',
    published: '2023-09-17',
    text: `President Constructor Prototype of Kenya met President __proto__ Hasownproperty of Ethiopia in Nairobi on 16 September 2023. Kenya promised Ethiopia a loan of $99999999999999999999 in 2024.`,
  },
  {
    id: '__proto__',
    title: 'toString',
    outlet: '__proto__',
    published: '2023-09-17',
    text: `Prime Minister valueOf of India visited "<b onmouseover=${payload}>Tokyo</b>" on 12 September 2023. India and Japan signed an agreement on <i>trade</i> &lt;script&gt; in Tokyo.`,
  },
]

/** A page whose markup is hostile, not its text alone. */
export const hostilePage = `<!doctype html><html><head><title>${'&lt;'}script>${payload}${'&lt;'}/script> &amp; talks</title>
<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">
<meta property="og:site_name" content="&quot;><script>${payload}</script>"><meta property="article:published_time" content="2023-09-18"></head>
<body onload="${payload}"><article><h1 onclick="${payload}">Talks in Hanoi</h1><iframe src="https://evil.example/"></iframe>
<p style="position:fixed;inset:0" onmouseover="${payload}">The president of the United States met the president of Vietnam in Hanoi on 10 September 2023.
${script} Vietnam and the United States agreed to raise relations to a comprehensive strategic partnership.</p>
<form action="https://evil.example/"><input name="password" autofocus onfocus="${payload}"></form>
<p>&lt;img src=x onerror=${payload}&gt; Vietnam condemned China on 11 September 2023.</p></article></body></html>`
