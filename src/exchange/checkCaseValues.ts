import type { CasePackage, CaseVersion } from '../wire/caseShapes.js'
import { CASE_LENGTHS } from './caseText.js'

/** RFC 9562 versions 1-5, lower case. The standard's own pattern is not anchored; ours is. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s]+$/i
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const TYPES = [
  ...[
    'isChildOf',
    'isPeerOf',
    'isPartOf',
    'exactMatchOf',
    'precedes',
    'isRelatedTo',
    'replacedBy',
    'exemplar',
  ],
  'hasSkillLevel',
]
const EXTENSION = /^ext:[a-zA-Z0-9.\-_]+$/
/** Keys that 1.1 added. `notes` of an association is a case of its own. */
const NEW_KEYS = ['caseVersion', 'frameworkType', 'targetType', 'extensions']
/** Free text in 1.1; every other string is one line in both versions. */
const PARAGRAPHS = ['fullStatement', 'description', 'notes']

/** Rules about single values: identifiers, addresses, dates, lengths, and what each version allows. */
export function checkCaseValues(written: CasePackage, version: CaseVersion): readonly string[] {
  return [
    ...checkIdentifiers(written),
    ...checkTimes(written),
    ...checkCodes(written),
    ...checkTypes(written, version),
    ...checkStrings(written, version, 'the package'),
  ]
}

/** Everything in the package that has an identifier of its own; nodes and links only point at one. */
function resources({ CFDocument, CFItems, CFAssociations, CFDefinitions }: CasePackage) {
  return [
    CFDocument,
    ...CFItems,
    ...CFAssociations,
    ...CFDefinitions.CFItemTypes,
    ...CFDefinitions.CFLicenses,
  ]
}

function checkIdentifiers(written: CasePackage): string[] {
  const seen = new Set<string>()
  return resources(written).flatMap(({ identifier, uri }) => {
    const problems: string[] = []
    if (!UUID.test(identifier)) problems.push(`"${identifier}" is not a lower-case UUID of version 1 to 5.`)
    for (const one of [identifier, uri]) {
      if (seen.has(one)) problems.push(`"${one}" is used twice.`)
      seen.add(one)
    }
    return problems
  })
}

function checkTimes(written: CasePackage): string[] {
  const last = Date.parse(written.CFDocument.lastChangeDateTime)
  return resources(written).flatMap(({ identifier, lastChangeDateTime: time }) => {
    if (!TIME.test(time) || Number.isNaN(Date.parse(time)))
      return [`${identifier} changed at "${time}", which is not a date and time with an offset.`]
    return Date.parse(time) > last ? [`${identifier} changed after the document that holds it.`] : []
  })
}

function checkCodes({ CFItems }: CasePackage): string[] {
  const codes = CFItems.flatMap((item) =>
    item.humanCodingScheme === undefined ? [] : [item.humanCodingScheme],
  )
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))].map(
    (code) => `The code "${code}" is used twice.`,
  )
}

function checkTypes({ CFAssociations }: CasePackage, version: CaseVersion): string[] {
  return CFAssociations.flatMap((one) => {
    const problems: string[] = []
    const extension = version === '1.1' && EXTENSION.test(one.associationType)
    if (!TYPES.includes(one.associationType) && !extension)
      problems.push(`${one.identifier} has the type "${one.associationType}", which CASE ${version} lacks.`)
    if (version === '1.0' && one.notes !== undefined)
      problems.push(`${one.identifier} has notes, which CASE 1.0 lacks.`)
    const target = one.destinationNodeURI.targetType
    if (target !== undefined && target !== 'CASE' && !EXTENSION.test(target))
      problems.push(`${one.identifier} has the target type "${target}", which is none.`)
    return problems
  })
}

function checkStrings(value: unknown, version: CaseVersion, path: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    const where = `${path} › ${key}`
    if (version === '1.0' && NEW_KEYS.includes(key)) return [`${where} is not part of CASE 1.0.`]
    if (typeof one !== 'string') return checkStrings(one, version, where)
    const problems: string[] = []
    if (/[\t\r\n]/.test(one) && (version === '1.0' || !PARAGRAPHS.includes(key)))
      problems.push(`${where} holds a tab or line break.`)
    if (key === 'uri' && !ABSOLUTE.test(one)) problems.push(`${where} "${one}" is not an absolute address.`)
    if (one === '') problems.push(`${where} is empty.`)
    const limit = limitOf(key, path)
    if (limit !== undefined && one.length > limit)
      problems.push(`${where} is longer than ${limit} characters.`)
    return problems
  })
}

function limitOf(key: string, path: string): number | undefined {
  // Only the document's title is bounded: nodes carry whole statements.
  if (key === 'title' && !path.endsWith('CFDocument')) return undefined
  return key in CASE_LENGTHS ? CASE_LENGTHS[key as keyof typeof CASE_LENGTHS] : undefined
}
