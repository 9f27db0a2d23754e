import type { FullArticle } from '../../../src/server/contract/articles.js'

export type Block = FullArticle['blocks'][number]

/** Blocks of the article, or blocks in a row that are none of its wording: these can be folded away. */
export interface Stretch {
  readonly isNoise: boolean
  readonly blocks: readonly Block[]
}

/** Whether the whole block is boilerplate; runs of white space between do not matter. */
function isNoise({ runs }: Block): boolean {
  const printed = runs.filter(({ text }) => text.trim() !== '')
  return printed.length > 0 && printed.every(({ noise }) => noise === 'boilerplate')
}

/** The text without the title above it, where the heading of the view says the same and nothing in it was coded. */
export function withoutTitle(blocks: readonly Block[], heading: string): readonly Block[] {
  const [first, ...rest] = blocks
  if (first === undefined || first.runs.some(({ marks }) => marks.length > 0)) return blocks
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return plain(first.runs.map(({ text }) => text).join('')) === plain(heading) ? rest : blocks
}

export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: { isNoise: boolean; blocks: Block[] }[] = []
  for (const block of blocks) {
    const noise = isNoise(block)
    const last = stretches.at(-1)
    if (last?.isNoise === noise) last.blocks.push(block)
    else stretches.push({ isNoise: noise, blocks: [block] })
  }
  return stretches
}

/** Whether a place of the source lies in a stretch. */
export function holds({ blocks }: Stretch, offset: number): boolean {
  return blocks.some(({ runs }) => runs.some((run) => run.offset <= offset && offset < run.offset + run.text.length))
}
