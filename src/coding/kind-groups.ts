/** Kinds in which somebody only says something. */
export const sayings: ReadonlySet<string> = new Set([
  'endorsement',
  'pledge',
  'criticism',
  'appeal',
  'congratulation',
  'invitation',
  'warning',
  'refusal',
])

/** Kinds in which people meet or speak to each other. */
export const encounters: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'credentials'])
