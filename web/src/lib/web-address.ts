/** An address that an article came with, where it may be opened from the page: of the web, and nothing that runs. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
