import { type Given, parseEdtf } from '../schema/index.js'
import type { Input } from './input.js'

/** A civil day of a date as JSON files write it: an EDTF date, or an instant, of which the day as written counts. */
function publishedDay(value: string): string | undefined {
  const text = value.trim()
  if (parseEdtf(text) !== null) return text
  const day = /^(\d{4}-\d\d-\d\d)[T ]/.exec(text)?.[1]
  return day !== undefined && parseEdtf(day) !== null ? day : undefined
}

const filled = (value: unknown): string | undefined => {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/**
 * An article as JSON gives it: `{"id", "text", "published"?, "title"?, "outlet"?, "url"?}`. Unknown keys are ignored.
 * @param fallback its name where it has no id
 */
export function articleOfJson(value: unknown, fallback: string, path: string | null): Input {
  const fail = (message: string): Input => ({ kind: 'failed', name: fallback, path, code: 'bad-input', message })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail('It is no JSON object; an article is {"id": …, "text": …}.')
  }
  const { id, text, published, title, outlet, url } = value as Record<string, unknown>
  const name = typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : fallback
  if (typeof text !== 'string') {
    return {
      kind: 'failed',
      name,
      path,
      code: 'bad-input',
      message: 'It has no "text"; an article is {"id": …, "text": …}.',
    }
  }
  const day = filled(published) === undefined ? undefined : publishedDay(filled(published)!)
  const warnings: string[] = []
  if (day === undefined && published !== undefined && published !== null && published !== '') {
    warnings.push(
      `"published" is no date and was left out: ${JSON.stringify(published).slice(0, 40)}. Write 2023-09-13.`,
    )
  }
  const given: Given = {
    ...(day === undefined ? {} : { published: day }),
    ...(filled(title) === undefined ? {} : { title: filled(title)! }),
    ...(filled(outlet) === undefined ? {} : { outlet: filled(outlet)! }),
    ...(filled(url) === undefined ? {} : { url: filled(url)! }),
  }
  return { kind: 'text', name, path, text, given, warnings }
}
