import type { EventMention, Kind } from '../../schema/index.js'

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

/** The facet of a mention by its quote, else its actors, else its sentence; null where no word shows it. */
export function facetOf(mention: EventMention, sentence: string): string | null {
  const table = mention.kind === null ? undefined : facets[mention.kind]
  if (table === undefined) return null
  const actors = [...mention.actorText, ...mention.recipientText].join(' ')
  for (const words of [mention.quote, actors, sentence]) {
    const found = table.find(([, pattern]) => pattern.test(words))
    if (found) return found[0]
  }
  return null
}
