import type { Sentence } from '../language/index.js'
import type { Kind } from '../schema/index.js'

/** PLOVER contexts by the lemmas that show them (manual, section on contexts). */
const contexts: readonly (readonly [string, ReadonlySet<string>])[] = (
  [
    [
      'military',
      'army military troop soldier weapon missile defense defence drill navy warship base arm ceasefire war',
    ],
    [
      'economic',
      'trade investment loan debt economy economic tariff oil gas export import bank finance currency market tourism energy',
    ],
    ['resource', 'oil gas mineral lithium copper gold water fishery uranium rare'],
    ['diplomatic', 'diplomatic ambassador embassy diplomacy envoy relation summit bilateral foreign'],
    ['legal', 'court judge lawsuit trial law charge extradite sentence prosecutor'],
    ['human_rights', 'rights dissident torture genocide persecution'],
    ['culture', 'culture cultural student education language heritage sport museum'],
    ['disease', 'vaccine pandemic covid covid-19 health disease virus outbreak'],
    ['disaster', 'earthquake flood hurricane cyclone drought wildfire tsunami disaster'],
    ['migration', 'refugee migrant migration asylum border deport'],
    ['terrorism', 'terrorist terrorism insurgent jihadist hostage'],
    ['election', 'election vote ballot candidate referendum'],
    ['cyber', 'cyber hacker cyberattack internet'],
    ['cbrn', 'nuclear uranium chemical biological'],
    ['technology', 'technology technological space satellite lunar science scientific telecommunication 4g 5g'],
    ['environment', 'climate emission environment environmental forest biodiversity'],
    ['territory', 'border territory territorial island sovereignty annexation'],
    ['corruption', 'corruption bribe bribery graft'],
  ] as const
).map(([name, words]) => [name, new Set(words.split(' '))])

const diplomaticKinds: ReadonlySet<Kind> = new Set([
  'meeting',
  'call',
  'visit',
  'credentials',
  'upgrade',
  'recognition',
  'joint-statement',
  'invitation',
])

/** The contexts that a sentence shows, in the order of the manual. */
export function contextsOf(sentence: Sentence, kind: Kind): string[] {
  const lemmas = new Set(sentence.tokens.map((t) => t.lemma.toLowerCase()))
  return contexts
    .filter(
      ([name, words]) => (name === 'diplomatic' && diplomaticKinds.has(kind)) || [...words].some((w) => lemmas.has(w)),
    )
    .map(([name]) => name)
}
