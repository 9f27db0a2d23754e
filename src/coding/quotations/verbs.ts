/** Verbs under which words are quoted, as lemmas: plain saying, and judging or demanding in somebody's own words. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `say tell add note state declare announce claim assert argue insist stress emphasize emphasise underline underscore highlight
  warn explain write tweet post publish recall remark comment reply respond answer ask question conclude continue observe point
  describe call refer label dub term brand hail welcome praise thank quote cite report indicate assure affirm reaffirm reiterate
  confirm deny admit acknowledge concede promise pledge vow urge demand suggest propose reveal disclose mention criticise criticize
  condemn express accuse denounce slam blast caution predict estimate complain object protest joke quip boast lament regret agree
  contend maintain allege believe think hope speak read go tout characterize characterise portray lash appeal plead beg
  congratulate commend applaud reject dismiss rebuke blame decry exclaim whisper shout chant cry ventured interject elaborate
  clarify specify stipulate recount relate narrate testify swear repeat echo retort counter rejoin signal defend commit`.split(
    /\s+/,
  ),
)

/** Verbs that stand beside quoted words so often for other reasons that they count only right beside them. */
export const onlyBeside: ReadonlySet<string> = new Set(
  'go read agree continue publish post thank ask speak refer point commit counter relate protest object believe think hope signal reject defend report'.split(
    ' ',
  ),
)

/** Particles that belong to the verb as printed: `pointed out`, `went on`. */
export const particles: ReadonlySet<string> = new Set(['out', 'on'])
