import { eventId, type RecordEvent } from '../reconcile/index.js'
import type { CodedArticle, EventMention, Sector } from '../schema/index.js'
import { daysOf } from './days.js'

interface PloverEntity {
  readonly code: string
  readonly sector?: Sector
  readonly entity_text?: string
}

/** One event in PLOVER's JSON (manual of 2021), with `date_edtf`, `kind` and `reports` beside its own fields. */
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
  readonly event_loc?: PloverLocation
  readonly event_text: readonly string[]
  readonly text_info?: TextInfo
  readonly cite_info: CiteInfo
  readonly coder: string
  readonly comment?: string
  /** All reports, where there are several: `text_info` and `cite_info` are those of the first. */
  readonly reports?: readonly { readonly text_info?: TextInfo; readonly cite_info: CiteInfo }[]
}

interface PloverLocation {
  readonly extracted_place: string
}

/** Place of the proving words in the decoded source, in UTF-16 code units. */
interface TextInfo {
  readonly start: number
  readonly end: number
}
type CiteInfo = Readonly<Record<string, string>>

/** What one article says of an event, as PLOVER cites it. */
export interface PloverReport {
  readonly quote: string
  readonly text: TextInfo | null
  readonly cite: {
    readonly title: string | null
    readonly outlet: string | null
    readonly agencies: readonly string[]
    readonly url: string | null
    readonly language: string
  }
}

/** What a line is made from: an event of a record or of one article. */
export interface PloverEvent
  extends Pick<EventMention, 'id' | 'type' | 'kind' | 'mode' | 'contexts' | 'actor' | 'recipient' | 'symmetric'>,
    Pick<EventMention, 'sectors' | 'date' | 'place' | 'status' | 'quad' | 'ploverScore'> {
  readonly actorText: readonly string[]
  readonly recipientText: readonly string[]
  readonly according: string | null
  readonly reports: readonly PloverReport[]
}

/**
 * Contexts with PLOVER's auxiliary marks for what did not simply happen; the manual (section on auxiliary modes) puts them
 * there, and leaves out the mark of the future where the type AGREE says it already.
 */
export function contextsOf(event: Pick<RecordEvent, 'contexts' | 'status' | 'type'>): readonly string[] {
  if (event.status === 'denied') return [...event.contexts, 'negation']
  return event.status === 'planned' && event.type !== 'AGREE' ? [...event.contexts, 'future'] : event.contexts
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

/** PLOVER knows days only: the first, and the last where it is another one; an open end is left out. */
function dates(date: string | null): Pick<PloverLine, 'date' | 'enddate'> {
  const { first, last } = daysOf(date)
  return first === null || last === null || last === first ? { date: first } : { date: first, enddate: last }
}

function citationOf({ text, cite }: PloverReport): { text_info?: TextInfo; cite_info: CiteInfo } {
  const { title, url, language } = cite
  const publication = cite.outlet ?? cite.agencies[0] ?? null
  const told = Object.entries({ title, publication, url, language }).filter((pair) => pair[1] !== null)
  return { ...(text === null ? {} : { text_info: text }), cite_info: Object.fromEntries(told) as CiteInfo }
}

/** One event as PLOVER's line; actors and recipients are lists and never multiply it. */
export function ploverLine(event: PloverEvent): PloverLine {
  const actors = entities(event.actor, event.actorText, event.sectors)
  const recipients = entities(event.recipient, event.recipientText, event.sectors)
  const [first] = event.reports
  return {
    id: event.id,
    ...dates(event.date),
    date_edtf: event.date,
    // Where both do the same, all are actors: PLOVER's rule for reciprocal events.
    actor: event.symmetric ? [...actors, ...recipients] : actors,
    ...(event.symmetric || recipients.length === 0 ? {} : { recipient: recipients }),
    event: [event.type],
    kind: event.kind,
    ...(event.mode === null ? {} : { mode: [event.mode] }),
    context: contextsOf(event),
    quad_code: event.quad,
    event_scale: event.ploverScore,
    ...(event.place === null ? {} : { event_loc: { extracted_place: event.place } }),
    event_text: event.reports.map(({ quote }) => quote),
    ...(first === undefined ? { cite_info: {} } : citationOf(first)),
    coder: 'chancery',
    ...(event.according === null ? {} : { comment: `according to ${event.according}` }),
    ...(event.reports.length < 2 ? {} : { reports: event.reports.map(citationOf) }),
  }
}

/**
 * The events of an article as PLOVER lines; what the article only supposes is left out.
 * @param article with the ids of its record, so that a line is the one that the record gives
 */
export function ploverLines(article: CodedArticle): PloverLine[] {
  const { title, outlet, agencies, url, language } = article
  return article.events.map((event) =>
    ploverLine({
      ...event,
      id: eventId(event.id),
      reports: [
        {
          quote: event.quote,
          text: { start: event.start, end: event.end },
          cite: { title, outlet, agencies, url, language },
        },
      ],
    }),
  )
}
