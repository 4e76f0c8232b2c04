export const ONET_PUBLISHER = 'U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)'
export const ONET_LICENCE = 'CC BY 4.0'

/** The sentence that the O*NET licence asks for when data was edited or added to. */
export const ONET_MODIFIED =
  'Tributary has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.'

/** The credit that the O*NET licence asks for, naming the release really used. */
export function onetCitation(release: string | null): string {
  const database = release === null ? 'O*NET Database' : `O*NET ${release} Database`
  return (
    `This product includes information from the ${database} by the U.S. Department of Labor, Employment and ` +
    'Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.'
  )
}
