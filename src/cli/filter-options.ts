import { type Command, InvalidArgumentError, Option } from 'commander'
import { eventTypes, kinds, type Status } from '../schema/index.js'
import { date } from './options.js'

const parted = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** A value that may hold several, parted by commas, and be given again. */
const list = (value: string, before: readonly string[] = []): string[] => [...before, ...parted(value)]

function listOf(allowed: readonly string[]): typeof list {
  return (value, before) => {
    const wrong = parted(value).find((one) => !allowed.includes(one))
    if (wrong !== undefined) throw new InvalidArgumentError(`Allowed are ${allowed.join(', ')}.`)
    return list(value, before)
  }
}

function pair(value: string): readonly [string, string] {
  const [a, b, ...more] = parted(value)
  if (a === undefined || b === undefined || more.length > 0) {
    throw new InvalidArgumentError('Write two codes or names parted by a comma: CHN,VEN.')
  }
  return [a, b]
}

function share(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('It must be a number from 0 to 1.')
  }
  return number
}

const statuses: readonly Status[] = ['happened', 'planned', 'denied']

/** Which events, called as the API calls them: lists may be parted by commas, or the option given again. */
export function withFilter(command: Command): Command {
  const option = <T>(flags: string, what: string, parse: (value: string, before: T) => T): Option =>
    new Option(flags, what).argParser(parse)
  return command
    .addOption(option('--pair <A,B>', 'both take part: two codes or names', pair))
    .addOption(option('--party <codes>', 'one of them takes part', list))
    .addOption(option('--kind <kinds>', 'kinds of events', listOf(Object.keys(kinds))))
    .addOption(option('--type <types>', 'types of PLOVER', listOf(eventTypes)))
    .addOption(option('--status <list>', 'happened, planned, denied', listOf(statuses)))
    .addOption(option('--from <date>', 'on or after this day', date))
    .addOption(option('--to <date>', 'on or before this day', date))
    .option('--place <words>', 'words of a place that a source names')
    .option('--person <words>', 'words of the name of somebody who takes part')
    .addOption(option('--source <names>', 'outlets or agencies', list))
    .addOption(option('--min-confidence <n>', 'from 0 to 1', share))
    .option('--contradicted', 'only events about which sources contradict each other')
}
