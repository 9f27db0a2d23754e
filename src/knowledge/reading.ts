import type { Sector } from '../schema/index.js'
import { type Part, parsePhrase } from './phrase.js'
import { codesOf } from './phrase-codes.js'
import type { PhraseContext, Reading } from './resolution.js'
import { officesIn } from './said.js'
import type { Knowledge } from './types.js'

const formers = new Set('former ex late then ousted deposed ex-president erstwhile onetime'.split(' '))
const deputies = new Set('deputy vice assistant associate shadow next future elect designate would-be'.split(' '))

/** Reads a phrase: its parts, the codes and offices they name, and whether the office is over. */
export function readPhrase(
  knowledge: Knowledge,
  tokens: readonly string[],
  text: string,
  context: PhraseContext,
): Reading {
  const parts = parsePhrase(knowledge, tokens)
  const codes = codesOf(knowledge, parts, context)
  const heads = parts.filter((part) => part.relation === 'head')
  const said = codes.map((one) => one.code)
  const offices = [...heads, ...parts.filter((part) => part.relation !== 'to')]
    .map((part) => officesIn(part, said))
    .find((list) => list.length > 0)
  const small = new Set(heads.concat(parts.filter((part) => part.relation === 'owner')).flatMap((part) => part.words))
  return {
    text,
    parts,
    codes,
    offices: offices ?? [],
    isFormer: [...formers].some((word) => small.has(word)) || /^(?:ex|then)-/i.test(text),
    isDeputy: [...deputies].some((word) => small.has(word)),
    context,
    sector: offices?.[0]?.sector ?? agentSector(heads),
  }
}

function agentSector(heads: readonly Part[]): Sector | null {
  const agents = heads.flatMap((part) => part.chunks.flatMap((chunk) => chunk.agents))
  return agents.at(-1)?.sector ?? null
}
