import { plainCharacters } from '../characters.js'
import { joinStrips, type Strip } from '../strip.js'
import { silent } from './chosen.js'
import { blockTags } from './html-blocks.js'
import { textStrip } from './text-strip.js'
import { childrenOf, isElement, isText, type Node, parsePage } from './tree.js'

/** All text of a page that a reader can see, chosen for the article or not: one strip a block, in order of the page. */
export function pageLines(source: string): Strip[] {
  const lines: Strip[] = []
  const references = new Map<string, string>()
  let parts: Strip[] = []
  const flush = (): void => {
    const strip = joinStrips(parts, '')
    parts = []
    if (/\S/.test(strip.text)) lines.push(plainCharacters({ ...strip, text: strip.text.replace(/[\n\r\t\f]/g, ' ') }))
  }
  const steps: (Node | 'flush')[] = [parsePage(source)]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'flush') flush()
    else if (isText(step)) parts.push(textStrip(step, source, references))
    else {
      if (isElement(step)) {
        if (silent.has(step.tagName)) continue
        if (step.tagName === 'br') flush()
        if (blockTags.has(step.tagName)) {
          flush()
          steps.push('flush')
        }
      }
      const children = childrenOf(step)
      for (let i = children.length - 1; i >= 0; i--) steps.push(children[i]!)
    }
  }
  flush()
  return lines
}
