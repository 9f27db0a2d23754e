import type { Knowledge } from '../../knowledge/index.js'
import { joinPersons } from '../joining/same-person.js'
import { byText } from '../order.js'
import type { PreparedArticle } from '../prepare.js'
import type { Naming, Proof } from '../types.js'
import { isFormOf } from './actor-forms.js'

/** Quotes kept for one form: enough to show, not to repeat. */
const mostQuotes = 3

interface Use {
  readonly what: string
  readonly of: string | null
  readonly form: string
  readonly proof: Proof
}

const kept = new WeakMap<PreparedArticle, readonly Use[]>()

/** How one article calls actors, once computed: the words of an actor where an event has only one on that side. */
function usesOf(article: PreparedArticle, knowledge: Knowledge | undefined): readonly Use[] {
  const known = kept.get(article)
  if (known) return known
  const { input } = article
  const uses: Use[] = []
  for (const event of input.events) {
    for (const [codes, texts] of [
      [event.actor, event.actorText],
      [event.recipient, event.recipientText],
    ] as const) {
      if (codes.length !== 1) continue
      for (const form of texts.filter((text) => isFormOf(codes[0]!, text, input.people, knowledge))) {
        uses.push({
          what: codes[0]!,
          of: null,
          form,
          proof: { article: input.id, mention: event.id, quote: event.quote },
        })
      }
    }
  }
  for (const person of input.people) {
    const form = person.quote.length > person.name.length && person.quote.length < 90 ? person.quote : person.name
    if (person.of === null) continue
    uses.push({
      what: person.name,
      of: person.of,
      form,
      proof: { article: input.id, mention: person.id, quote: person.quote },
    })
  }
  kept.set(article, uses)
  return uses
}

/** Keys under which an article's names are gathered: codes of actors. */
export function namingKeys(article: PreparedArticle, knowledge: Knowledge | undefined): ReadonlySet<string> {
  return new Set(usesOf(article, knowledge).map((use) => use.of ?? use.what))
}

/** The name under which each person of an actor is gathered, by the name as an article has it. */
function usualNames(
  key: string,
  articles: readonly PreparedArticle[],
  knowledge: Knowledge | undefined,
): ReadonlyMap<string, string> {
  const names = articles.flatMap(({ input }) => input.people.flatMap(({ name, of }) => (of === key ? [name] : [])))
  const persons = joinPersons(names, { knowledge, of: key, isOneOffice: false })
  return new Map(persons.flatMap((one) => one.names.map((name) => [name, one.name] as const)))
}

/** How outlets call one actor and its people. */
export function concludeNaming(
  key: string,
  articles: readonly PreparedArticle[],
  knowledge: Knowledge | undefined,
): readonly Naming[] {
  const things = new Map<
    string,
    {
      readonly of: string | null
      readonly forms: Map<string, Set<string>>
      readonly users: Map<string, Set<string>>
      readonly proofs: Map<string, Proof[]>
    }
  >()
  const sorted = [...articles].sort((a, b) => byText(a.input.id, b.input.id))
  const usual = usualNames(key, sorted, knowledge)
  for (const article of sorted) {
    const outlet = article.input.outlet ?? article.input.agencies[0] ?? article.input.id
    for (const { what, of, form, proof } of usesOf(article, knowledge)) {
      if ((of ?? what) !== key) continue
      const whom = (of !== null && usual.get(what)) || what
      const thing = things.get(whom) ?? {
        of,
        forms: new Map<string, Set<string>>(),
        users: new Map<string, Set<string>>(),
        proofs: new Map<string, Proof[]>(),
      }
      thing.forms.set(form, (thing.forms.get(form) ?? new Set<string>()).add(outlet))
      thing.users.set(form, (thing.users.get(form) ?? new Set<string>()).add(article.input.id))
      const proofs = thing.proofs.get(form) ?? []
      if (proofs.length < mostQuotes) proofs.push(proof)
      thing.proofs.set(form, proofs)
      things.set(whom, thing)
    }
  }
  return [...things]
    .sort(([a], [b]) => byText(a, b))
    .map(([what, { of, forms, users, proofs }]) => ({
      what,
      of,
      forms: [...forms]
        .sort(([a, x], [b, y]) => y.size - x.size || byText(a, b))
        .map(([form, outlets]) => ({
          form,
          outlets: [...outlets].sort(byText),
          articles: users.get(form)!.size,
          evidence: proofs.get(form)!,
        })),
    }))
}
