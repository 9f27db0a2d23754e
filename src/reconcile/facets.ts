import type { Kind } from '../schema/index.js'

/**
 * What a mention of a kind is about, in a word, where one kind holds unlike things: cutting ties is no tariff, an
 * embassy opened is not relations established. Read from the words; a table to extend. The first that fits counts.
 */
const facets: Readonly<Partial<Record<Kind, readonly (readonly [string, RegExp])[]>>> = {
  recognition: [
    ['mission', /\b(?:embass|consulat|mission|chancer)/i],
    ['envoys', /\bambassador/i],
    ['ties', /\b(?:relation|ties|recogni[sz]|diplomatic)/i],
  ],
  sanctions: [
    ['envoys', /\b(?:ambassador|envoy|diplomats?|persona non|attach[eé])\b/i],
    ['mission', /\b(?:embass|consulat)/i],
    ['ties', /\b(?:relations|ties|bonds?|links)\b|\brupture\b|\bbroke (?:off|with)\b|\bsever/i],
    ['trade', /\b(?:tariff|dut(?:y|ies)|levy|levies|import|export|embargo|trade)/i],
    ['travel', /\b(?:visa|travel|entry|flights?|airspace|border)\b/i],
    ['listing', /\b(?:sanction|asset|blacklist|designat|entity list|treasury)/i],
  ],
  aid: [
    ['arms', /\b(?:weapon|arms|ammunition|munition|missile|drone|tank|militar|shell|jet|defen[cs]e)/i],
    ['health', /\b(?:vaccin|medic|covid|health|hospital|doctor)/i],
    ['relief', /\b(?:humanitarian|food|relief|refugee|shelter|rescue|earthquake|flood)/i],
  ],
  endorsement: [
    ['one china', /\bone[- ]china\b|\bonly one china\b|\bbut one china\b/i],
    ['thanks', /\b(?:thank|grateful|gratitude|appreciat)/i],
  ],
  appeal: [
    ['ceasefire', /\b(?:cease-?fire|truce|hostilit|de-?escalat)/i],
    ['rights', /\bhuman rights\b/i],
    ['release', /\b(?:releas|free|prisoner|hostage|detain)/i],
  ],
  deployment: [
    ['exercise', /\b(?:exercise|drill)/i],
    ['ships', /\b(?:warship|carrier|navy|naval|vessel|fleet)/i],
    ['troops', /\b(?:troop|soldier|forces)\b/i],
  ],
}

/** The facet of a mention; null where its kind has none or no word shows it. */
export function facetOf(kind: Kind | null, words: string): string | null {
  const table = kind === null ? undefined : facets[kind]
  return table?.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}
