import type { ReadReport, Trouble } from '../read-run.js'

/** How far the reading of some texts has come. */
export interface ReadRun {
  readonly id: number
  readonly state: 'reading' | 'concluding' | 'done' | 'failed'
  readonly total: number
  readonly done: number
  readonly newArticles: number
  readonly alreadyThere: number
  readonly events: number
  /** Name of the text read last. */
  readonly current: string | null
  readonly troubles: readonly (Trouble & { readonly failed: boolean })[]
  /** Why the whole run failed. */
  readonly message: string | null
}

/** A run as its report has it after the text of this name; one that has not begun without a report. */
export function runOf(id: number, total: number, report?: ReadReport, current: string | null = null): ReadRun {
  const { newArticles = 0, newVersions = 0, alreadyThere = 0, events = 0 } = report ?? {}
  const failed = report?.failed ?? []
  return {
    id,
    state: 'reading',
    total,
    done: newArticles + newVersions + alreadyThere + failed.length,
    newArticles: newArticles + newVersions,
    alreadyThere,
    events,
    current,
    troubles: [
      ...failed.map((one) => ({ ...one, failed: true })),
      ...[...(report?.notCoded ?? []), ...(report?.warnings ?? [])].map((one) => ({ ...one, failed: false })),
    ],
    message: null,
  }
}
