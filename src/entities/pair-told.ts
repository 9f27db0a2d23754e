import type { Context } from './focus.js'
import type { Naming } from './named-before.js'

type Pair = (sentence: number, token: number) => readonly string[]

const isState = (code: string): boolean => /^[A-Z]{3}$/.test(code)

/** Which two states `both countries` means at a token: two who act nearby, else those of the lead, else the nearest. */
export function pairsTold(context: Context, namings: readonly (readonly Naming[])[]): Pair {
  const main = new Set(context.focus.slice(0, 4))
  const lead = leadPair(namings)

  /** States named as themselves in the nearest sentence that names two, up to `reach` sentences back. */
  const named = (sentence: number, token: number, reach: number): readonly string[] => {
    for (let s = sentence; s >= 0 && s >= sentence - reach; s--) {
      const codes = new Set<string>()
      for (const n of namings[s]!) {
        // "Israel's operations" names no party.
        if (!n.plain || !n.code || !isState(n.code)) continue
        if (s < sentence ? main.has(n.code) : n.token < token) codes.add(n.code)
      }
      if (codes.size === 2) return [...codes]
      if (codes.size > 2) return heaviestTwo([...codes], context.focus)
    }
    return []
  }
  const acts = (code: string, sentence: number): boolean =>
    [sentence, sentence - 1].some((s) => namings[s]?.some((n) => n.code === code && (n.person !== null || n.subject)))

  return (sentence, token) => {
    const near = named(sentence, token, 1).filter((code) => acts(code, sentence))
    if (near.length === 2) return near
    if (lead.length === 2) return lead
    const wide = named(sentence, token, 4)
    if (wide.length === 2) return wide
    return context.focus.length >= 2 ? context.focus.slice(0, 2) : []
  }
}

/** The parties of the encounter that the article leads with: those whose people the first two sentences name. */
function leadPair(namings: readonly (readonly Naming[])[]): readonly string[] {
  const codes = new Set<string>()
  for (const { code, person } of namings.slice(0, 2).flat())
    if (code && person !== null && isState(code) && codes.size < 2) codes.add(code)
  return [...codes]
}

/** Of more than two states the two that the article is about, else the first two. */
function heaviestTwo(codes: readonly string[], focus: readonly string[]): readonly string[] {
  const heavy = codes.filter((code) => focus.indexOf(code) < 2)
  return heavy.length >= 2 ? heavy : codes.slice(0, 2)
}
