import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { PoolOptions } from '../runner/index.js'
import { edtfPrecision, type Given } from '../schema/index.js'

const megabyte = 1_000_000

function positive(value: string): number {
  const number = Number(value)
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It must be a number above 0.')
  return number
}

function whole(value: string): number {
  const number = positive(value)
  if (!Number.isInteger(number)) throw new InvalidArgumentError('It must be a whole number.')
  return number
}

/** A port to listen on; 0 for any that is free. */
export function port(value: string): number {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(number <= 65_535)) throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  return number
}

/** A date of the command line: a day, a month or a year. */
function date(value: string): string {
  if (!['day', 'month', 'year'].includes(edtfPrecision(value))) {
    throw new InvalidArgumentError('Write it as 2023-09-13, 2023-09 or 2023.')
  }
  return value
}

/** Port of the page where none is named. */
export const usualPort = 8340

export interface RecordFlags {
  readonly db: string
}

export interface TimeFlags {
  readonly asOf?: string
  readonly knownBy?: string
}

export interface LimitFlags {
  readonly maxSize: number
  readonly maxDepth: number
  readonly maxElements: number
  readonly timeLimit: number
  readonly workers: number
}

export interface GivenFlags {
  readonly published?: string
  readonly outlet?: string
}

export function withRecord(command: Command): Command {
  return command.option('--db <file>', 'the record file', 'chancery.db')
}

/** The two times: when it held, and when it had been published. */
export function withTimes(command: Command): Command {
  return command
    .addOption(new Option('--as-of <date>', 'what held on this day').argParser(date))
    .addOption(new Option('--known-by <date>', 'only from articles published by this day').argParser(date))
}

export function withLimits(command: Command): Command {
  return command
    .addOption(new Option('--max-size <MB>', 'largest article').argParser(positive).default(10))
    .addOption(new Option('--max-depth <levels>', 'deepest nesting of a page').argParser(whole).default(200))
    .addOption(new Option('--max-elements <n>', 'most elements of a page').argParser(whole).default(50_000))
    .addOption(new Option('--time-limit <seconds>', 'longest time for one article').argParser(positive).default(30))
    .addOption(
      new Option('--workers <n>', 'articles coded at once')
        .argParser(whole)
        .default(availableParallelism(), 'all cores'),
    )
}

export function withGiven(command: Command): Command {
  return command
    .addOption(new Option('--published <date>', 'publication date of texts that name none').argParser(date))
    .option('--outlet <name>', 'outlet of texts that name none')
}

export function withFormat(command: Command, formats: readonly string[]): Command {
  return command.addOption(new Option('--format <name>', 'how it is written').choices(formats).default(formats[0]))
}

export function withInput(command: Command): Command {
  return command.addOption(new Option('--input <format>', 'format of what is read').choices(['text', 'jsonl']))
}

export function withStrict(command: Command): Command {
  return command.option('--strict', 'end with 1 if an article failed', false)
}

export function poolOf(flags: LimitFlags): PoolOptions {
  return {
    workers: flags.workers,
    timeLimit: flags.timeLimit * 1000,
    limits: { maxDepth: flags.maxDepth, maxElements: flags.maxElements },
  }
}

export function maxBytesOf(flags: LimitFlags): number {
  return Math.round(flags.maxSize * megabyte)
}

export function fillOf(flags: GivenFlags): Given {
  return {
    ...(flags.published === undefined ? {} : { published: flags.published }),
    ...(flags.outlet === undefined ? {} : { outlet: flags.outlet }),
  }
}

export function bytesOfMegabytes(value: number): number {
  return Math.round(value * megabyte)
}

export { date, positive, whole }
