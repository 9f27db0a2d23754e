import { textDrafts } from './lines.js'
import type { Page } from './page.js'

/** Reads a plain text or a Markdown text, with the fields of its front matter where it has one. */
export function readPlain(source: string, format: 'text' | 'markdown'): Page {
  const front = frontMatter(source)
  const field = (...names: string[]): string | null =>
    names.map((name) => front.fields.get(name)).find((v) => v !== undefined) ?? null
  const date = field('date', 'published', 'publish_date', 'pubdate')
  return {
    drafts: textDrafts(source, format, front.end),
    title: field('title', 'headline'),
    outlet: field('outlet', 'source', 'publisher', 'site'),
    url: field('url', 'link', 'canonical'),
    dates: date === null ? [] : [{ value: date, from: `date ${date}` }],
    order: null,
    agencies: [],
    diagnostics: [],
  }
}

/** The `key: value` lines between two lines of `---` at the head of a text. */
function frontMatter(source: string): { fields: ReadonlyMap<string, string>; end: number } {
  const fields = new Map<string, string>()
  const match =
    /^\ufeff?---[ \t]*\r?\n((?:[\w-]{1,40}[ \t]*:[^\n]{0,500}\n|[ \t]+[^\n]{0,500}\n|- [^\n]{0,500}\n){1,60})---[ \t]*(?:\r?\n|$)/.exec(
      source,
    )
  if (!match) return { fields, end: 0 }
  for (const line of match[1]!.split('\n')) {
    const pair = /^([\w-]{1,40})[ \t]*:[ \t]*(.*?)[ \t\r]*$/.exec(line)
    if (pair && pair[2] !== '') fields.set(pair[1]!.toLowerCase(), pair[2]!.replace(/^(["'])(.*)\1$/, '$2'))
  }
  return { fields, end: match[0].length }
}
