/** Formats in which the record leaves; docs/formats.md tells what each holds. */
export const formatNames = [
  'csv',
  'jsonl',
  'parquet',
  'plover',
  'polecat',
  'gdelt',
  'icews',
  'visits',
  'flows',
  'jsonld',
  'ftm',
  'graphml',
  'ics',
  'md',
  'html',
] as const
export type FormatName = (typeof formatNames)[number]
