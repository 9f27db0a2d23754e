/** Signs that JSON may hold as they are, and a terminal would obey. */
const unsafeInJson = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A value as JSON that is safe to print: what a terminal would obey is written as an escape, which means the same. */
export function json(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  return text.replace(unsafeInJson, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
