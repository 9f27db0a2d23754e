/** An address that may be opened: an article may claim any, `javascript:` too. Null for what is no address of the web. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null
  return URL.canParse(url) ? new URL(url).href : null
}
