/** Features of words: by tag, and for forms that differ, by `form/tag`. */
export interface FeatureTable {
  readonly byTag: readonly string[]
  readonly byForm: ReadonlyMap<string, string>
}

export function featuresOf(form: string, tag: number, table: FeatureTable): string {
  return (form.length > 24 ? undefined : table.byForm.get(`${form.toLowerCase()}/${tag}`)) ?? table.byTag[tag] ?? ''
}

/** The features of a participle in -ed, by whether it is passive. */
export const participle = (passive: boolean): string =>
  passive ? 'Tense=Past|VerbForm=Part|Voice=Pass' : 'Tense=Past|VerbForm=Part'
