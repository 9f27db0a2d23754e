/**
 * How far down the page was when it was left: kept with the entry of the history, so that going back comes to the same line.
 * The lists of a view fill after it is shown, so the place is tried again until the page is long enough.
 */
const patience = 2000

export function rememberScroll(): void {
  history.replaceState({ ...(history.state as object | null), y: Math.round(scrollY) }, '')
}

export function returnToScroll(): void {
  const wanted = (history.state as { y?: number } | null)?.y ?? 0
  const until = performance.now() + patience
  const stop = new AbortController()
  // Whoever scrolls meanwhile is not pulled back.
  for (const type of ['wheel', 'keydown', 'pointerdown', 'touchstart']) {
    addEventListener(type, () => stop.abort(), { once: true, passive: true, signal: stop.signal })
  }
  const attempt = (): void => {
    if (stop.signal.aborted) return
    scrollTo(0, wanted)
    if (Math.abs(scrollY - wanted) > 1 && performance.now() < until) requestAnimationFrame(attempt)
    else stop.abort()
  }
  requestAnimationFrame(attempt)
}
