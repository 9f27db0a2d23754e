import type { RecordEvent } from '../../reconcile/index.js'
import type { Anchor } from '../../store/index.js'
import type { CitedArticle, ExportDesk } from './format.js'

/** Events whose evidence is read at once. */
const portion = 200

/** Parts of a list, in order. */
export function* portionsOf<T>(list: readonly T[], size: number = portion): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size)
}

/** Each event with its words. */
export async function* told(
  events: readonly RecordEvent[],
  desk: ExportDesk,
): AsyncGenerator<{ readonly event: RecordEvent; readonly words: string }> {
  for (const part of portionsOf(events)) {
    const words = await desk.tell(part)
    for (const event of part) yield { event, words: words.get(event.id) ?? '' }
  }
}

/** Each event with the places of its proving words. */
export async function* anchored(
  events: readonly RecordEvent[],
  desk: ExportDesk,
): AsyncGenerator<{ readonly event: RecordEvent; readonly anchors: ReadonlyMap<string, Anchor> }> {
  for (const part of portionsOf(events)) {
    const anchors = await desk.anchors(part.flatMap(({ mentions }) => mentions))
    for (const event of part) yield { event, anchors }
  }
}

/** The articles that report an event, each once, in the order of the reports. */
export function articlesOf(event: Pick<RecordEvent, 'reports'>, desk: ExportDesk): readonly CitedArticle[] {
  return [...new Set(event.reports.map(({ article }) => article))].flatMap((id) => desk.article(id) ?? [])
}

/** Who printed an article: its outlet, else the agencies it credits. */
export function publisherOf({ outlet, agencies }: CitedArticle): string {
  return outlet ?? agencies.join(', ')
}
