import type { CaseAssociation, CaseLink, CasePackage } from '../wire/caseShapes.js'

/** Rules about what points at what: hierarchy, origins, links into the definitions. */
export function checkCaseGraph(written: CasePackage): readonly string[] {
  return [...checkHierarchy(written), ...checkOrigins(written), ...checkLinks(written)]
}

/** Every item reaches the document by exactly one chain of `isChildOf`, child to parent. */
function checkHierarchy({ CFDocument, CFItems, CFAssociations }: CasePackage): string[] {
  const items = new Set(CFItems.map((item) => item.identifier))
  const problems: string[] = []
  const parents = new Map<string, string[]>()
  const places = new Set<string>()
  for (const one of CFAssociations.filter((each) => each.associationType === 'isChildOf')) {
    const [child, parent] = [one.originNodeURI.identifier, one.destinationNodeURI.identifier]
    if (!items.has(child)) problems.push(`${name(one)} starts at ${child}, which is no item of this package.`)
    if (!items.has(parent) && parent !== CFDocument.identifier)
      problems.push(`${name(one)} ends at ${parent}, which is not in this package.`)
    parents.set(child, [...(parents.get(child) ?? []), parent])
    const place = `${parent} ${one.sequenceNumber}`
    if (one.sequenceNumber !== undefined && places.has(place))
      problems.push(`${name(one)} repeats the place ${one.sequenceNumber} under ${parent}.`)
    places.add(place)
  }
  for (const item of items) {
    const above = parents.get(item) ?? []
    if (above.length > 1) problems.push(`Item ${item} is the child of more than one parent.`)
    if (!reaches(item, CFDocument.identifier, parents))
      problems.push(`Item ${item} does not reach the document.`)
  }
  return problems
}

function reaches(item: string, document: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  let current: string | undefined = item
  while (current !== undefined && !seen.has(current)) {
    if (current === document) return true
    seen.add(current)
    current = parents.get(current)?.[0]
  }
  return false
}

function checkOrigins({ CFDocument, CFItems, CFAssociations }: CasePackage): string[] {
  const known = new Map([CFDocument, ...CFItems].map((one) => [one.identifier, one.uri]))
  return CFAssociations.flatMap((one) => {
    const { originNodeURI: origin, destinationNodeURI: destination } = one
    const problems: string[] = []
    // `replacedBy` runs from the earlier framework's item, which is not in the new package.
    const exempt = ['isChildOf', 'replacedBy'].includes(one.associationType)
    if (!exempt && !CFItems.some((item) => item.identifier === origin.identifier))
      problems.push(`${name(one)} starts at ${origin.identifier}, which is no item of this package.`)
    if (origin.identifier === destination.identifier) problems.push(`${name(one)} points at its own start.`)
    for (const node of [origin, destination]) {
      const uri = known.get(node.identifier)
      if (uri !== undefined && uri !== node.uri)
        problems.push(`${name(one)} gives ${node.identifier} another address than it has.`)
    }
    return problems
  })
}

/** Item types and licences count only when the same package defines them. */
function checkLinks({ CFDocument, CFItems, CFDefinitions }: CasePackage): string[] {
  const { CFItemTypes, CFLicenses } = CFDefinitions
  const problems: string[] = []
  const resolve = (link: CaseLink | undefined, defined: readonly CaseLink[], where: string) => {
    if (link === undefined) return undefined
    const found = defined.find((one) => one.identifier === link.identifier)
    if (found === undefined)
      problems.push(`${where} names ${link.identifier}, which the package does not define.`)
    else if (found.uri !== link.uri || found.title !== link.title)
      problems.push(`${where} gives ${link.identifier} another title or address than its definition.`)
    return found
  }
  resolve(CFDocument.licenseURI, CFLicenses, 'The document')
  for (const item of CFItems) {
    const where = `Item ${item.identifier}`
    resolve(item.licenseURI, CFLicenses, where)
    const type = resolve(item.CFItemTypeURI, CFItemTypes, where)
    if (type !== undefined && item.CFItemType !== type.title)
      problems.push(`${where} has type "${item.CFItemType}", its definition is called "${type.title}".`)
  }
  return problems
}

function name(association: CaseAssociation): string {
  return `Association ${association.identifier} (${association.associationType})`
}
