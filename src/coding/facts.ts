import { evidence } from '../article/index.js'
import type { Fact } from '../schema/index.js'
import type { Analysed, CodedScene } from './scene.js'

/** States of the world that the article asserts. */
export function findFacts(analysed: Analysed, _scenes: readonly CodedScene[]): Fact[] {
  const { article, entities } = analysed
  const facts: Fact[] = []
  for (const person of entities.people) {
    if (!person.office || !person.of || !person.title) continue
    facts.push({
      id: '',
      fact: 'office',
      person: person.name,
      office: person.office,
      of: person.of,
      asOf: article.published,
      rule: 'fact/office',
      ...evidence(article, person.title),
    })
  }
  return facts.map((fact, i) => ({ ...fact, id: `${article.id}-f${String(i + 1).padStart(2, '0')}` }))
}
