/** The tables of knowledge and their columns, the key first. A file or a folder of files of this name holds each. */
export const tables = {
  states:
    'code alpha2 m49 wikidata cow gw fips kind of name official former adjectives demonyms aliases capital epithets source',
  regions: 'key name adjectives aliases states source',
  metonyms: 'name code means source',
  offices: 'key label aliases sector states source',
  people: 'name short aliases wikidata source',
  tenures: 'person office of from until acting source',
  bodies: 'key name aliases kind of sector from until source',
  memberships: 'body states status from until source',
  outlets: 'key name aliases domains state language ownership kind source',
  ladders: 'of level label aliases granted source',
  places: 'name code kind population aliases note source',
  agents: 'noun aliases sector source',
} as const

export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]

/** Columns of a table, in the order in which files have them. */
export function columnsOf(table: TableName): readonly string[] {
  return tables[table].split(' ')
}

/** Image tables whose rows are entries that words can name, in the order that numbers the entries. */
export const entryTables = [
  'states',
  'regions',
  'metonyms',
  'offices',
  'people',
  'bodies',
  'places',
  'outlets',
  'agents',
] as const

export type EntryTable = (typeof entryTables)[number]
