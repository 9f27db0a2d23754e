/** Most faults that are told of one check. */
const most = 12

/** Fails with the faults themselves, a line each. */
export function expectNoFaults(faults: Iterable<string>, about: string): void {
  const list = [...new Set(faults)]
  if (list.length === 0) return
  const more = list.length > most ? [`… ${list.length - most} more`] : []
  throw new Error([`${list.length} ${about}:`, ...list.slice(0, most), ...more].join('\n'))
}
