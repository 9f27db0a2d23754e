/** Currencies by symbol, code, name and the adjective of their state. Codes are ISO 4217. */

/** Letters before a dollar sign, lower case: `US$`, `HK$`. */
export const dollarLetters: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['usd', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cad', 'CAD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['nt', 'TWD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['r', 'BRL'],
  ['j', 'JMD'],
  ['tt', 'TTD'],
  ['fj', 'FJD'],
  ['n', 'NAD'],
  ['g', 'GYD'],
  ['bz', 'BZD'],
  ['mx', 'MXN'],
])

export const symbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['₪', 'ILS'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['฿', 'THB'],
  ['৳', 'BDT'],
])

/** Codes and short forms that stand before or after a number as words. */
export const codes: ReadonlyMap<string, string> = new Map([
  ...'USD EUR GBP CNY JPY CHF RUB INR PKR BDT LKR NPR KRW TWD HKD SGD AUD NZD CAD BRL ARS CLP COP MXN PEN VES UYU PYG BOB ZAR NGN GHS KES UGX TZS ETB RWF ZMW AOA MZN MAD DZD TND EGP LYD SDG TRY ILS JOD LBP IQD IRR SAR AED QAR KWD BHD OMR YER KZT UZS KGS TJS TMT AZN GEL AMD UAH BYN MDL PLN CZK HUF RON BGN RSD HRK SEK NOK DKK ISK THB VND IDR MYR PHP MMK KHR LAK MNT AFN XAF XOF XDR'
    .split(' ')
    .map((code) => [code, code] as const),
  ['RMB', 'CNY'],
  ['Rs', 'INR'],
  ['RM', 'MYR'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['TSh', 'TZS'],
  ['USh', 'UGX'],
  ['SDR', 'XDR'],
  ['SDRs', 'XDR'],
])

/** Codes that are also names of other things (COP28), and stand for money only before a large number. */
export const doubtfulCodes: ReadonlySet<string> = new Set(['COP', 'MAD', 'PEN', 'RON', 'GEL', 'LAK', 'RM', 'SDR'])

/** Names that belong to one currency alone, singular and plural. */
const named: readonly (readonly [string, string])[] = [
  ['dollar dollars', 'USD'],
  ['euro euros', 'EUR'],
  ['sterling', 'GBP'],
  ['yuan renminbi rmb', 'CNY'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
  ['ruble rubles rouble roubles', 'RUB'],
  ['hryvnia hryvnias hryvnya', 'UAH'],
  ['zloty zlotys zlotych', 'PLN'],
  ['forint forints', 'HUF'],
  ['koruna korunas', 'CZK'],
  ['shekel shekels', 'ILS'],
  ['lira liras', 'TRY'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['cedi cedis', 'GHS'],
  ['birr', 'ETB'],
  ['kwanza kwanzas', 'AOA'],
  ['kwacha', 'ZMW'],
  ['metical meticais', 'MZN'],
  ['tenge', 'KZT'],
  ['lari', 'GEL'],
  ['manat', 'AZN'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['taka', 'BDT'],
  ['kyat kyats', 'MMK'],
  ['kip', 'LAK'],
  ['riel riels', 'KHR'],
  ['tugrik tugriks togrog', 'MNT'],
  ['real reais', 'BRL'],
  ['bolivar bolivars bolivares bolívar bolívares', 'VES'],
  ['guarani guaranies', 'PYG'],
  ['quetzal quetzales', 'GTQ'],
  ['lempira lempiras', 'HNL'],
]

/** Names that several states share; the adjective before them decides, and without one there is no code. */
const shared =
  'pound pounds rupee rupees peso pesos franc francs crown crowns krona kronor krone kroner dinar dinars dirham dirhams rial rials riyal riyals shilling shillings dollar dollars ruble rubles rouble roubles lira liras lire won manat som soms somoni leu lei lev leva'

const bases: ReadonlyMap<string, string> = new Map([
  ['pounds', 'pound'],
  ['rupees', 'rupee'],
  ['pesos', 'peso'],
  ['francs', 'franc'],
  ['crowns', 'crown'],
  ['krona', 'crown'],
  ['kronor', 'crown'],
  ['krone', 'crown'],
  ['kroner', 'crown'],
  ['dinars', 'dinar'],
  ['dirhams', 'dirham'],
  ['rials', 'rial'],
  ['riyal', 'rial'],
  ['riyals', 'rial'],
  ['shillings', 'shilling'],
  ['dollars', 'dollar'],
  ['rubles', 'ruble'],
  ['rouble', 'ruble'],
  ['roubles', 'ruble'],
  ['liras', 'lira'],
  ['lire', 'lira'],
  ['soms', 'som'],
  ['lei', 'leu'],
  ['leva', 'lev'],
])

export const unitNames: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...shared.split(' ').map((name) => [name, null] as const),
  ...named.flatMap(([names, code]) => names.split(' ').map((name) => [name, code] as const)),
  // A pound without a state is sterling in the English press.
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
])

/** Names that are ordinary words and need an adjective or a scale before them: `it won 50 won`. */
export const doubtfulNames: ReadonlySet<string> = new Set([
  'won',
  'real',
  'rand',
  'kip',
  'pound',
  'pounds',
  'crown',
  'crowns',
  'som',
  'lev',
])

const ofState: readonly (readonly [string, string])[] = [
  ['us american', 'dollar USD'],
  ['australian', 'dollar AUD'],
  ['canadian', 'dollar CAD'],
  ['singapore singaporean', 'dollar SGD'],
  ['kong', 'dollar HKD'],
  ['zealand', 'dollar NZD'],
  ['taiwan taiwanese taiwanian', 'dollar TWD'],
  ['jamaican', 'dollar JMD'],
  ['fijian', 'dollar FJD'],
  ['namibian', 'dollar NAD'],
  ['liberian', 'dollar LRD'],
  ['guyanese', 'dollar GYD'],
  ['zimbabwe zimbabwean', 'dollar ZWL'],
  ['british', 'pound GBP'],
  ['egyptian', 'pound EGP'],
  ['lebanese', 'pound LBP lira LBP'],
  ['syrian', 'pound SYP lira SYP'],
  ['sudanese', 'pound SDG'],
  ['indian', 'rupee INR'],
  ['pakistani pakistan', 'rupee PKR'],
  ['lankan', 'rupee LKR'],
  ['nepali nepalese', 'rupee NPR'],
  ['mauritian', 'rupee MUR'],
  ['maldivian', 'rupee MVR'],
  ['mexican', 'peso MXN'],
  ['argentine argentinian', 'peso ARS'],
  ['chilean', 'peso CLP'],
  ['colombian', 'peso COP'],
  ['uruguayan', 'peso UYU'],
  ['cuban', 'peso CUP'],
  ['dominican', 'peso DOP'],
  ['philippine filipino', 'peso PHP'],
  ['swiss', 'franc CHF'],
  ['cfa', 'franc XOF'],
  ['congolese', 'franc CDF'],
  ['rwandan', 'franc RWF'],
  ['burundian', 'franc BIF'],
  ['guinean', 'franc GNF'],
  ['swedish', 'crown SEK'],
  ['norwegian', 'crown NOK'],
  ['danish', 'crown DKK'],
  ['icelandic', 'crown ISK'],
  ['czech', 'crown CZK'],
  ['iraqi', 'dinar IQD'],
  ['jordanian', 'dinar JOD'],
  ['kuwaiti', 'dinar KWD'],
  ['algerian', 'dinar DZD'],
  ['tunisian', 'dinar TND'],
  ['libyan', 'dinar LYD'],
  ['serbian', 'dinar RSD'],
  ['bahraini', 'dinar BHD'],
  ['emirati uae', 'dirham AED'],
  ['moroccan', 'dirham MAD'],
  ['iranian', 'rial IRR'],
  ['saudi', 'rial SAR'],
  ['qatari', 'rial QAR'],
  ['omani', 'rial OMR'],
  ['yemeni', 'rial YER'],
  ['kenyan', 'shilling KES'],
  ['ugandan', 'shilling UGX'],
  ['tanzanian', 'shilling TZS'],
  ['somali', 'shilling SOS'],
  ['russian', 'ruble RUB'],
  ['belarusian', 'ruble BYN'],
  ['turkish', 'lira TRY'],
  ['north', 'won KPW'],
  ['turkmen', 'manat TMT'],
  ['kyrgyz', 'som KGS'],
  ['uzbek', 'som UZS'],
  ['romanian', 'leu RON'],
  ['moldovan', 'leu MDL'],
  ['bulgarian', 'lev BGN'],
]

const byState: ReadonlyMap<string, string> = new Map(
  ofState.flatMap(([adjectives, pairs]) => {
    const parts = pairs.split(' ')
    return adjectives
      .split(' ')
      .flatMap((adjective) =>
        parts.filter((_, i) => i % 2 === 0).map((name, i) => [`${adjective} ${name}`, parts[2 * i + 1]!] as const),
      )
  }),
)

/** Code of a unit with the adjective of its state, both lower case: `egyptian`, `pounds` is `EGP`; or null. */
export function currencyOfState(adjective: string, unit: string): string | null {
  return byState.get(`${adjective} ${bases.get(unit) ?? unit}`) ?? null
}
