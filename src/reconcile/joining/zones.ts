import type { Knowledge } from '../../knowledge/index.js'

/** Parts of the world by the hours between them: an evening here is tomorrow there. */
const parts: readonly (readonly string[])[] = [
  ['north-america', 'south-america', 'central-america', 'caribbean', 'latin-america', 'americas'],
  ['europe', 'africa', 'middle-east'],
  ['asia', 'east-asia', 'southeast-asia', 'south-asia', 'oceania', 'pacific'],
]

function partOf(code: string, knowledge: Knowledge): number {
  return parts.findIndex((keys) => keys.some((key) => knowledge.region(key)?.states.includes(code)))
}

/** Whether some of the parties are so far apart that one instant falls on two civil days in a third of the hours. */
export function areFarApart(codes: readonly string[], knowledge: Knowledge | undefined): boolean {
  if (!knowledge) return false
  const found = new Set(codes.map((code) => partOf(code, knowledge)))
  return found.has(0) && found.has(2)
}
