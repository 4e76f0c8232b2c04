import { createHash, randomUUID } from 'node:crypto'

/** Namespace of identifiers made from names that are no UUIDs themselves. Never change it. */
export const TRIBUTARY_NAMESPACE = '6f1c1b3e-6f0b-5a8e-9c55-0d9f5a3d7c21'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A random UUID (version 4). */
export const newId = (): string => randomUUID()

/** UUID version 5 (RFC 9562 §5.5): SHA-1 of namespace and name, so the same name always has the same id. */
export function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** UUID of a framework: its id when that is one, else derived from it ("onet"). */
export function frameworkUuid(framework: string): string {
  return UUID.test(framework) ? framework.toLowerCase() : uuidV5(TRIBUTARY_NAMESPACE, framework)
}

/** Identifier of the competency made from a statement (design §5): the same after undo and accepting again. */
export function itemId(framework: string, statement: string): string {
  return uuidV5(frameworkUuid(framework), statement)
}

/** Identifier of a match (design §5): made at the first acceptance, stored, never computed again. */
export function alignmentId(
  framework: string,
  item: string,
  target: { framework: string; code: string },
): string {
  return uuidV5(frameworkUuid(framework), `${item}\n${target.framework}\n${target.code}`)
}
