import type { AcceptedAlignment } from '../domain/accepted.js'
import { associationType, relationSentence } from '../domain/relation.js'
import { uuidV5 } from '../store/ids.js'
import type { CaseAssociation, CaseItem, CaseLink } from '../wire/caseShapes.js'
import { type Draft, relationOf, time } from './caseDraft.js'
import { oneLine } from './caseText.js'
import { targetNode } from './targetNode.js'

/** One `isChildOf` per item, origin the child, numbered in order among its siblings. */
export function writeHierarchy(draft: Draft, items: readonly CaseItem[]): CaseAssociation[] {
  const parents = new Map(draft.accepted.items.map((one) => [one.id, one.group]))
  const counts = new Map<string, number>()
  return items.map((item) => {
    const group = parents.get(item.identifier) ?? null
    const above = group === null ? undefined : items.find((one) => one.identifier === group)
    if (group !== null && above === undefined)
      throw new Error(`The CASE export breaks its own rules: the group ${group} is not in the record.`)
    const parent = above === undefined ? draft.document : itemNode(above)
    const sequenceNumber = (counts.get(parent.identifier) ?? 0) + 1
    counts.set(parent.identifier, sequenceNumber)
    const identifier = uuidV5(draft.document.identifier, `child\n${item.identifier}\n${parent.identifier}`)
    return {
      identifier,
      uri: draft.uri(identifier),
      associationType: 'isChildOf',
      sequenceNumber,
      originNodeURI: itemNode(item),
      destinationNodeURI: parent,
      lastChangeDateTime: item.lastChangeDateTime,
    }
  })
}

/** A match: our item is always the origin, the reference item the destination (design §6.5). */
export function writeMatch(draft: Draft, alignment: AcceptedAlignment): CaseAssociation {
  const { accepted, options } = draft
  const ours = accepted.items.find((one) => one.id === alignment.item)
  if (ours === undefined)
    throw new Error(
      `The CASE export breaks its own rules: match ${alignment.id} belongs to no item of the record.`,
    )
  const relation = relationOf(alignment)
  const broader = options.version === '1.1' && relation === 'inside_ours'
  const target = {
    framework: alignment.targetFramework,
    frameworkTitle: alignment.targetFrameworkTitle,
    level: alignment.level,
    title: alignment.title,
  }
  return {
    identifier: alignment.id,
    uri: draft.uri(alignment.id),
    associationType: broader ? 'ext:isBroaderThan' : associationType(relation),
    originNodeURI: { title: oneLine(ours.text), identifier: ours.id, uri: draft.uri(ours.id) },
    destinationNodeURI: targetNode(alignment, options.version),
    lastChangeDateTime: time(alignment.updatedAt),
    ...(options.version === '1.1' && {
      notes: relationSentence(ours.text, relation, target, alignment.perspective),
    }),
  }
}

function itemNode(item: CaseItem): CaseLink {
  return { title: oneLine(item.fullStatement), identifier: item.identifier, uri: item.uri }
}
