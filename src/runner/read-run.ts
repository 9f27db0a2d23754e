import type { Code, Given } from '../schema/index.js'
import { decodeAs, type Input } from '../sources/index.js'
import type { RunItem, Store, StoredVersion } from '../store/index.js'
import type { Job, Outcome } from './job.js'
import { bytesOf, jobOf } from './jobs.js'
import { type PoolOptions, runJobs } from './pool.js'

export interface ReadOptions {
  readonly pool: PoolOptions
  /** Fills what a text lacks. */
  readonly fill: Given
  /** Codes again what is stored already. */
  readonly recode: boolean
  /** The present instant, ISO 8601. */
  readonly now: () => string
  /** The run in the store where it was started already. */
  readonly run?: number
  /** Told after each text. */
  readonly progress?: (report: ReadReport, name: string) => void
}

/** What became of a run, for its report. */
export interface ReadReport {
  readonly newArticles: number
  readonly newVersions: number
  readonly alreadyThere: number
  readonly codedAgain: number
  readonly events: number
  /** Stored and not coded, with the reason. */
  readonly notCoded: readonly Trouble[]
  readonly failed: readonly Trouble[]
  readonly warnings: readonly Trouble[]
}

export interface Trouble {
  /** The path, or the id of a line with its file. */
  readonly name: string
  readonly code: Code
  readonly message: string
}

interface Note {
  readonly label: string
  readonly warnings: readonly string[]
  readonly job: Job | null
  /** The text as it is stored already. */
  readonly there: StoredVersion | null
}

/** Stands for a text that is there already; known by being this very object. */
const skipped: Outcome = { ok: false, code: 'usage', message: '' }

/** How a text is called in reports: by its path; a line by its file and id. */
function labelOf(input: Input): string {
  if (input.path === null) return input.name
  return input.kind === 'bytes' || /\.jsonl?$|\.ndjson$/i.exec(input.path) === null
    ? input.path
    : `${input.path}: ${input.name}`
}

/** A path at which a new text is a new version; a page's canonical address only where it names a page and not a whole site. */
function addressOf(job: Job, url: string | null): string | null {
  const address = job.given.url ?? url
  if (address != null) {
    const path = /^https?:\/\/[^/]+\/*([^?#]*)(\?.+)?/i.exec(address)
    if (path === null || path[1] !== '' || path[2] !== undefined) return address
  }
  // The lines of a file have no path of their own.
  return 'bytes' in job.source ? job.path : null
}

async function* jobsFor(store: Store, inputs: AsyncIterable<Input>, options: ReadOptions) {
  for await (const input of inputs) {
    const job = jobOf(input, options.fill)
    const label = labelOf(input)
    const warnings = input.kind === 'text' ? input.warnings : []
    if ('ok' in job) {
      yield { job, note: { label, warnings, job: null, there: null } }
      continue
    }
    const there = await store.find(bytesOf(job), job.given.url)
    const note: Note = { label, warnings, job, there }
    yield there !== null && !options.recode
      ? { job: skipped, note }
      : { job: there === null ? job : { ...job, encoding: there.encoding, given: there.given, fill: there.fill }, note }
  }
}

/** The stored texts as jobs, older versions too. */
async function* storedJobs(store: Store) {
  for (const version of await store.versions(true)) {
    const bytes = await store.sourceBytes(version.id)
    if (bytes === null) continue
    const { name, path, given, fill, encoding } = version
    const source =
      version.form === 'json'
        ? { text: decodeAs(bytes, encoding) }
        : { bytes, form: version.form as 'text' | 'html' | 'markdown' | 'unknown' }
    const job: Job = { name, path, source, given, fill, encoding }
    yield { job, note: { label: path ?? name, warnings: [], job, there: version } satisfies Note }
  }
}

type Tally = { -readonly [K in keyof ReadReport]: ReadReport[K] extends number ? number : Trouble[] }

async function keep(store: Store, outcome: Extract<Outcome, { ok: true }>, note: Note, now: string) {
  const { job, there } = note
  if (job === null) throw new Error('a text without a job')
  if (there !== null) return store.recode(there.id, outcome.article, outcome.coded)
  return store.save({
    name: job.name,
    address: addressOf(job, outcome.article.url),
    path: job.path,
    bytes: bytesOf(job),
    encoding: outcome.encoding,
    form: job.source.form ?? 'json',
    given: job.given,
    fill: job.fill,
    readAt: now,
    article: outcome.article,
    coded: outcome.coded,
  })
}

/**
 * Reads inputs into a record: each text in a transaction of its own, what is there already left alone. With `inputs`
 * null, all that is stored is coded again. What fails is reported, and the rest goes on.
 */
export async function readInto(
  store: Store,
  inputs: AsyncIterable<Input> | null,
  options: ReadOptions,
): Promise<ReadReport> {
  const report: Tally = {
    newArticles: 0,
    newVersions: 0,
    alreadyThere: 0,
    codedAgain: 0,
    events: 0,
    notCoded: [],
    failed: [],
    warnings: [],
  }
  const run = options.run ?? (await store.startRun(inputs === null ? 'recode' : 'read', options.now()))
  let items: RunItem[] = []
  const note = async (item: RunItem): Promise<void> => {
    items.push(item)
    if (items.length < 200) return
    await store.reportRun(run, items)
    items = []
  }
  const jobs: AsyncIterable<{ job: Job | Outcome; note: Note }> =
    inputs === null ? storedJobs(store) : jobsFor(store, inputs, options)
  for await (const { outcome, note: about } of runJobs(jobs, options.pool)) {
    const name = about.label
    for (const message of about.warnings) report.warnings.push({ name, code: 'bad-input', message })
    if (outcome === skipped) {
      report.alreadyThere++
      await note({ name, outcome: 'already-there', code: null, message: null })
    } else if (!outcome.ok) {
      report.failed.push({ name, code: outcome.code, message: outcome.message })
      await note({ name, outcome: 'failed', code: outcome.code, message: outcome.message })
    } else {
      const saved = await keep(store, outcome, about, options.now())
      if (saved.outcome === 'new-article') report.newArticles++
      else if (saved.outcome === 'new-version') report.newVersions++
      else if (saved.outcome === 'coded-again') report.codedAgain++
      else report.alreadyThere++
      report.events += saved.outcome === 'already-there' ? 0 : (outcome.coded?.events.length ?? 0)
      for (const { code, message, severity } of outcome.article.diagnostics) {
        if (code === 'language-unsupported') report.notCoded.push({ name, code, message })
        else if (severity === 'warning') report.warnings.push({ name, code, message })
      }
      await note({ name, outcome: outcome.coded === null ? 'not-coded' : 'read', code: null, message: null })
    }
    options.progress?.(report, name)
  }
  await store.reportRun(run, items)
  await store.finishRun(run, options.now())
  return report
}
