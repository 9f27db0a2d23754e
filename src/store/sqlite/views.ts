/** A list inside a payload in one cell, parted by semicolons. */
const several = (path: string): string => `(select group_concat(value, '; ') from json_each(payload_json, '${path}'))`
const field = (path: string, name = path): string => `json_extract(payload_json, '$.${path}') as ${name}`

/** A view of a list that the relations hold: one row an entry, with both sides of its relation. */
const ofRelation = (name: string, path: string, columns: readonly string[]): string =>
  `create view ${name} as select relation.a, relation.b, ${columns.join(', ')}
     from relation, json_each(relation.payload_json, '${path}') as entry`
const entry = (path: string, name = path): string => `json_extract(entry.value, '$.${path}') as ${name}`
const severalOfEntry = (path: string, name = path): string =>
  `(select group_concat(value, '; ') from json_each(entry.value, '$.${path}')) as ${name}`

/** Views for people who use SQL (docs/record-file.md): plain columns, one row a thing. */
export const viewsForPeople: readonly string[] = [
  `create view events as select
     id, date, case when day is null then null else date(day * 86400, 'unixepoch') end as first_day,
     type, kind, ${field('mode')}, status, ${several('$.actor')} as actor, ${several('$.recipient')} as recipient,
     ${field('symmetric')}, ${several('$.persons')} as persons, place, ${several('$.contexts')} as contexts,
     ${field('ploverScore', 'score')}, ${field('quad')}, ${field('cameo')}, ${field('goldstein')},
     json_array_length(payload_json, '$.reports') as reports, json_array_length(payload_json, '$.origins') as origins,
     ${field('confidence')}, ${field('name')}
   from event`,
  `create view event_sides as
     select event.id as event, side.value as code, 'actor' as side from event, json_each(event.payload_json, '$.actor') as side
     union all
     select event.id, side.value, 'recipient' from event, json_each(event.payload_json, '$.recipient') as side`,
  `create view event_links as select event.id as event, ${entry('kind')}, ${entry('event', 'other')}
     from event, json_each(event.payload_json, '$.links') as entry`,
  `create view reports as select
     event.id as event, ${entry('article')}, ${entry('mention')}, ${entry('quote')},
     mention.start as quote_start, mention."end" as quote_end,
     ${entry('date')}, ${entry('place')}, ${entry('status')}, ${entry('according')}, ${entry('published')}, ${entry('origin')}
   from event, json_each(event.payload_json, '$.reports') as entry
     left join mention on mention.id = json_extract(entry.value, '$.mention')`,
  `create view articles as select
     id, name, title, outlet, (select group_concat(value, '; ') from json_each(agencies)) as agencies, url, published, language,
     read_at, length(text) as characters, text
   from version where current = 1`,
  `create view relations as select
     a, b, events, first, last, ${field('tiers[#-1].label', 'level')}, ${field('established.date', 'established')},
     json_array_length(payload_json, '$.articles') as articles
   from relation`,
  ofRelation('levels', '$.tiers', [
    ...[entry('label'), entry('level'), entry('ladder'), entry('since'), entry('until')],
    severalOfEntry('seen'),
  ]),
  ofRelation('agreements', '$.agreements', [
    ...[entry('event'), entry('date'), entry('status')],
    severalOfEntry('fields'),
  ]),
  ofRelation('promises', '$.promises', [
    ...[entry('event'), severalOfEntry('by', 'promised_by'), entry('made'), entry('due'), entry('outcome')],
    entry('because'),
  ]),
  ofRelation('money', '$.money.entries', [
    ...[entry('id'), entry('from', 'from_code'), entry('to', 'to_code'), entry('kind'), entry('stage')],
    ...[entry('amount'), entry('currency'), entry('amountText', 'amount_words'), entry('period')],
    ...[severalOfEntry('overlaps'), severalOfEntry('events')],
  ]),
  `create view disagreements as select
     id, field, nature, ${field('about')}, ${several('$.parties')} as parties, ${several('$.events')} as events
   from disagreement`,
  `create view disagreement_sides as select
     disagreement.id as disagreement, ${entry('value')}, json_array_length(entry.value, '$.origins') as origins,
     (select group_concat(json_extract(value, '$.quote'), ' | ') from json_each(entry.value, '$.evidence')) as quotes
   from disagreement, json_each(disagreement.payload_json, '$.sides') as entry`,
  `create view decisions as select
     id, at, who, ${field('why')}, ${field('action.do', 'action')}, ${field('action.target', 'target')},
     ${field('action.field', 'field')}, ${field('action.value', 'value')}
   from decision`,
]
