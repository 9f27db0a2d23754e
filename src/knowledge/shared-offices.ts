/** Offices that several people hold at once. */
export const sharedOffices: ReadonlySet<string> = new Set(
  `ambassador high-commissioner permanent-representative charge-d-affaires consul-general special-envoy special-representative
  diplomat military-attache spokesperson foreign-ministry-spokesperson defence-ministry-spokesperson presidential-spokesperson
  government-spokesperson military-spokesperson press-secretary vice-president deputy-prime-minister first-deputy-prime-minister
  deputy-foreign-minister deputy-defence-minister minister deputy-minister adviser captain-regent eu-commissioner un-special-envoy
  un-special-rapporteur deputy-secretary-general member-of-parliament senator congressman governor mayor commander judge official
  state-councillor prince co-prince first-vice-president opposition-leader party-leader candidate climate-envoy chief-negotiator
  leader rebel-leader deputy-speaker committee-chair executive-director`.split(/\s+/),
)
