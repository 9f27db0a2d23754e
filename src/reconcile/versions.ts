import { byText } from './order.js'
import type { ReconcileInput } from './types.js'

/** What the versions of one article share. */
export function articleKey(input: ReconcileInput): string {
  return input.versionOf ?? input.id
}

/** Of the versions of one article, the one that was read last; the choice does not depend on their order. */
export function newestVersion(versions: readonly ReconcileInput[]): ReconcileInput {
  let newest = versions[0]!
  for (const one of versions) if (compareVersions(one, newest) > 0) newest = one
  return newest
}

function compareVersions(a: ReconcileInput, b: ReconcileInput): number {
  return (
    byText(a.readAt ?? '', b.readAt ?? '') ||
    byText(a.published ?? '', b.published ?? '') ||
    byText(a.id, b.id) ||
    (a === b ? 0 : byText(JSON.stringify(a), JSON.stringify(b)))
  )
}
