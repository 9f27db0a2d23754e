/**
 * `npm run eval:record [-- --errors] [--write]`: how well mentions are joined and disagreements found on the examples, from
 * the gold mentions and from the product's own. Misses are printed for the development part of the disagreements alone.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../src/knowledge-files.js'
import { type ConcludedRecord, type ReconcileInput, readCoded, reconcile } from '../src/reconcile/index.js'
import { measured, percent, points, table, writeBlock } from './accuracy-page.js'
import { loadCoder } from './code-texts.js'
import { alarmsOf, type GoldDisagreement, type Judgement, judge } from './scoring/disagreements.js'
import { type GoldGroup, type Links, linksOf, pairMentions } from './scoring/joins.js'
import { readExamples } from './sets.js'

interface GoldRecord {
  readonly events: readonly (GoldGroup & { readonly id: string })[]
  readonly disagreements: readonly GoldDisagreement[]
}

const knowledge = loadKnowledge()
const folder = fileURLToPath(new URL('gold', import.meta.url))
const gold = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as GoldRecord
const readGoldFile = (id: string): object => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as object

async function readBoth(): Promise<{ readonly given: ReconcileInput[]; readonly own: ReconcileInput[] }> {
  const { development, heldOut } = readExamples()
  const code = await loadCoder()
  const both = { given: [] as ReconcileInput[], own: [] as ReconcileInput[] }
  for (const { gold: article, path } of [...development, ...heldOut]) {
    const [text] = (await code([path])).values()
    if (!text) throw new Error(`${path} could not be coded`)
    const versions = versionOf(article.id)
    both.given.push({ ...readCoded({ ...readGoldFile(article.id), text: text.article.text })!, ...versions })
    const events = text.coded.events.map((event) => ({ ...event, id: `own ${event.id}` }))
    both.own.push({ ...readCoded({ ...text.coded, events, id: article.id, text: text.article.source })!, ...versions })
  }
  return both
}

/** Versions of one address, as the record of the examples has them: the newest is read last. */
function versionOf(id: string): Partial<ReconcileInput> {
  const { articles } = gold as unknown as {
    articles: readonly { id: string; replacedBy?: string; replaces?: string }[]
  }
  const one = articles.find((article) => article.id === id)
  if (one?.replacedBy) return { versionOf: one.id, readAt: '2000-01-01' }
  return one?.replaces ? { versionOf: one.replaces, readAt: '2000-01-02' } : {}
}

/** A text that a newer version replaced is in no record: its links are not asked for. */
function isCurrent(mention: string): boolean {
  const { articles } = gold as unknown as { articles: readonly { id: string; replacedBy?: string }[] }
  return !articles.some((one) => one.replacedBy !== undefined && mention.startsWith(`${one.id}-e`))
}

const groups = gold.events.map((event) => event.reports.map((report) => report.event))
const told = (one: Links): string =>
  `${points(one.right / Math.max(1, one.found))} of ${one.found} | ${points(one.right / Math.max(1, one.wanted))} of ${one.wanted}`

function foundRow(name: string, judged: readonly Judgement[]): string[] {
  const part = (heldOut: boolean): string => {
    const own = judged.filter(({ gold: one }) => one.nature === 'contradiction' && one.heldOut === heldOut)
    return `${own.filter((one) => one.isRaised).length} of ${own.length}`
  }
  const quiet = judged.filter(({ gold: one }) => one.nature !== 'contradiction')
  return [name, part(false), part(true), `${quiet.filter((one) => one.isRaised).length} of ${quiet.length}`]
}

function printErrors(name: string, record: ConcludedRecord, judged: readonly Judgement[]): void {
  console.log(`\n${name}: development part`)
  for (const { gold: one, isRaised } of judged) {
    if (one.heldOut || isRaised === (one.nature === 'contradiction')) continue
    console.log(`${isRaised ? 'alarm at' : 'missed  '} ${one.id} ${one.nature} ${one.field}: ${one.topic}`)
  }
  const heldOut = new Set(judged.flatMap((one) => (one.gold.heldOut ? one.by : [])))
  const matched = new Set(judged.flatMap((one) => (one.gold.nature === 'contradiction' ? one.by : [])))
  for (const alarm of alarmsOf(record)) {
    if (heldOut.has(alarm.id) || matched.has(alarm.id)) continue
    const sides = alarm.sides.map(
      (side) => `${side.value} [${side.evidence.map((e) => `${e.mention} »${e.quote}«`).join('; ')}]`,
    )
    console.log(`extra    ${alarm.field}: ${alarm.about}: ${sides.join(' / ')}`)
  }
}

async function main(): Promise<void> {
  const { given, own } = await readBoth()
  const bare = given.map((one) => ({ ...one, ...readCoded(readGoldFile(one.id))!, ...versionOf(one.id) }))
  const eventOf = new Map(gold.events.flatMap((event) => event.reports.map((one) => [one.event, event.id] as const)))
  const rows: (readonly string[])[] = [
    ['mentions', 'found, development', 'found, held out', 'alarms at pairs that agree', 'further alarms'],
  ]
  const joined: string[] = ['| mentions | right links | links found |', '| --- | --- | --- |']
  for (const [name, inputs] of [
    ['gold, without text', bare],

    ['gold, with their sentences', given],
    ["the product's own", own],
  ] as const) {
    const record = reconcile(inputs, [], { knowledge })
    const isOwn = inputs === own
    const goldOf = new Map(
      inputs.flatMap(({ events }, i) =>
        isOwn ? pairMentions(given[i]!.events, events) : events.map(({ id }) => [id, id] as const),
      ),
    )
    const judged = judge(record, gold.disagreements, (mention) => eventOf.get(goldOf.get(mention) ?? ''))
    const matched = new Set(judged.flatMap((one) => (one.gold.nature === 'contradiction' ? one.by : [])))
    const further = alarmsOf(record).filter((one) => !matched.has(one.id)).length
    rows.push([...foundRow(name, judged), String(further)])
    const renamed = record.events.map((event) => event.mentions.flatMap((one) => goldOf.get(one) ?? []))
    joined.push(`| ${name} | ${told(linksOf(renamed, groups, new Set([...goldOf.values()].filter(isCurrent))))} |`)
    if (isOwn) {
      const all = given.reduce((sum, one) => sum + one.events.length, 0)
      joined.push('', `${goldOf.size} of ${all} gold mentions are paired (${percent(goldOf.size / all)}).`)
    }
    if (process.argv.includes('--errors')) {
      printErrors(name, record, judged)
      for (const pair of linksOf(renamed, groups).wrong) console.log(`wrong link ${pair}`)
    }
  }
  const body = [measured('npm run eval:record'), '', table(rows), '', ...joined].join('\n')
  console.log(`\n${body}`)
  if (process.argv.includes('--write')) writeBlock('record', body)
}

await main()
