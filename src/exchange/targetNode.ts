import type { AcceptedAlignment } from '../domain/accepted.js'
import type { Level } from '../domain/framework.js'
import { LEVEL_WORDS } from '../domain/relation.js'
import { TRIBUTARY_NAMESPACE, uuidV5 } from '../store/ids.js'
import type { CaseNode, CaseVersion } from '../wire/caseShapes.js'
import { oneLine } from './caseText.js'

type Target = Pick<AcceptedAlignment, 'targetFramework' | 'targetFrameworkTitle' | 'level' | 'code' | 'title'>

/** What a node says about the reference item it stands for. `targetFramework` is null for one we do not know. */
export type ReadTarget = Omit<Target, 'targetFramework'> & { readonly targetFramework: string | null }

const ELEMENT = 'https://www.onetonline.org/find/descriptor/result/'
const LEVELS_BY_WORD = new Map(Object.entries(LEVEL_WORDS).map(([level, word]) => [word, level as Level]))

/**
 * The destination node of a match. Its title names framework and kind, since "Critical Thinking" exists in two;
 * its identifier is the code in its framework. 1.0 knows no target types.
 */
export function targetNode(target: Target, version: CaseVersion): CaseNode {
  const node = {
    title: `${oneLine(target.title)} (${oneLine(target.targetFrameworkTitle)}, ${LEVEL_WORDS[target.level]})`,
    identifier: target.code,
    uri: targetUri(target),
  }
  return version === '1.0' ? node : { ...node, targetType: targetType(target) }
}

/** The reference item that a node written by `targetNode` stands for, in either version. */
export function readTarget(node: CaseNode): ReadTarget {
  const named = /^(.*) \((.*), ([^,()]+)\)$/s.exec(node.title)
  const level = LEVELS_BY_WORD.get(named?.[3] ?? '') ?? 'item'
  const base = {
    level,
    code: node.identifier,
    title: named?.[1] ?? node.title,
    targetFrameworkTitle: named?.[2] ?? '',
  }
  // Addresses are derived from framework and item, so the framework is the one whose address is the node's.
  const known = ['onet', '21cs'].find(
    (targetFramework) => targetUri({ ...base, targetFramework }) === node.uri,
  )
  return { ...base, targetFramework: known ?? null }
}

/** Target addresses of design §5: content-model elements have a page; activities are known by title, tasks by id. */
function targetUri({ targetFramework, level, code, title }: Target): string {
  if (targetFramework === 'onet' && !['iwa', 'dwa', 'task'].includes(level))
    return `${ELEMENT}${encodeURIComponent(code)}`
  // Ids of activities change between releases, their titles do not; some titles name both an IWA and a DWA.
  const name = targetFramework === 'onet' && level !== 'task' ? oneLine(title) : code
  return `urn:uuid:${uuidV5(TRIBUTARY_NAMESPACE, `${targetFramework}\n${level}\n${name}`)}`
}

function targetType({ targetFramework, level }: Target): string {
  if (targetFramework === '21cs') return 'ext:EDL-21CenturySkills'
  if (targetFramework === 'onet') return level === 'task' ? 'ext:ONET-Task' : 'ext:ONET-ContentModel'
  return 'ext:ReferenceFramework'
}
