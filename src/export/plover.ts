import { type CodedArticle, type EventMention, edtfBounds, edtfOfDay, type Sector } from '../schema/index.js'

interface PloverEntity {
  readonly code: string
  readonly sector?: Sector
  readonly entity_text?: string
}

/** One event in PLOVER's JSON (manual of 2021), with `date_edtf` and `kind` beside its own fields. */
export interface PloverLine {
  readonly id: string
  readonly date: string | null
  readonly enddate?: string
  readonly date_edtf: string | null
  readonly actor: readonly PloverEntity[]
  readonly recipient?: readonly PloverEntity[]
  readonly event: readonly string[]
  readonly kind: string | null
  readonly mode?: readonly string[]
  readonly context: readonly string[]
  readonly quad_code: number
  readonly event_scale: number
  readonly event_loc?: { readonly extracted_place: string }
  readonly event_text: readonly string[]
  readonly text_info: { readonly start: number; readonly end: number }
  readonly cite_info: Readonly<Record<string, string>>
  readonly coder: string
  readonly comment?: string
}

/**
 * PLOVER's auxiliary marks for what did not simply happen; the manual (section on auxiliary modes) puts them in the
 * context, and leaves out the mark of the future where the type AGREE says it already.
 */
function auxiliary(event: EventMention): readonly string[] {
  if (event.status === 'denied') return ['negation']
  return event.status === 'planned' && event.type !== 'AGREE' ? ['future'] : []
}

function entities(
  codes: readonly string[],
  texts: readonly string[],
  sectors: EventMention['sectors'],
): PloverEntity[] {
  return codes.map((code, i) => {
    const sector = sectors[code]
    const text = texts.length === codes.length ? texts[i] : codes.length === 1 ? texts[0] : undefined
    return { code, ...(sector === undefined ? {} : { sector }), ...(text === undefined ? {} : { entity_text: text }) }
  })
}

/** First and last civil day of a date; an open end is left out. PLOVER knows days only. */
function days(date: string | null): { readonly date: string | null; readonly enddate?: string } {
  const bounds = date === null ? null : edtfBounds(date)
  if (bounds === null || !Number.isFinite(bounds.min)) return { date: null }
  const first = edtfOfDay(bounds.min)
  return bounds.max === bounds.min || !Number.isFinite(bounds.max)
    ? { date: first }
    : { date: first, enddate: edtfOfDay(bounds.max) }
}

function line(article: CodedArticle, event: EventMention): PloverLine {
  const actors = entities(event.actor, event.actorText, event.sectors)
  const recipients = entities(event.recipient, event.recipientText, event.sectors)
  const cite = { title: article.title, publication: article.outlet, url: article.url, language: article.language }
  return {
    id: event.id,
    ...days(event.date),
    date_edtf: event.date,
    // Where both do the same, all are actors: PLOVER's rule for reciprocal events.
    actor: event.symmetric ? [...actors, ...recipients] : actors,
    ...(event.symmetric || recipients.length === 0 ? {} : { recipient: recipients }),
    event: [event.type],
    kind: event.kind,
    ...(event.mode === null ? {} : { mode: [event.mode] }),
    context: [...event.contexts, ...auxiliary(event)],
    quad_code: event.quad,
    event_scale: event.ploverScore,
    ...(event.place === null ? {} : { event_loc: { extracted_place: event.place } }),
    event_text: [event.quote],
    text_info: { start: event.start, end: event.end },
    cite_info: Object.fromEntries(Object.entries(cite).filter((pair): pair is [string, string] => pair[1] !== null)),
    coder: 'chancery',
    ...(event.according === null ? {} : { comment: `according to ${event.according}` }),
  }
}

/** The events of an article as PLOVER lines; what the article only supposes is left out. */
export function ploverLines(article: CodedArticle): PloverLine[] {
  return article.events.map((event) => line(article, event))
}
