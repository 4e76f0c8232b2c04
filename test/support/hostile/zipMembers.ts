import { deflateRawSync } from 'node:zlib'
import { dullText } from './hostileFile.js'
import type { RawMember } from './rawZip.js'

/** Names that lead out of the folder a ZIP is unpacked into. */
export const UNSAFE_NAMES: readonly (readonly [what: string, name: string])[] = [
  ['a path upwards', '../../escaped.txt'],
  ['a path upwards in the middle', 'a/../../../escaped.txt'],
  ['a Windows path upwards', '..\\..\\escaped.txt'],
  ['an absolute path', '/tmp/tributary-escaped.txt'],
  ['a drive', 'C:\\escaped.txt'],
  ['a share', '\\\\localhost\\c$\\escaped.txt'],
  ['a NUL', 'escaped.txt\0.xml'],
]

export const member = (name: string): RawMember => ({ name, content: '<x>Students prepare budgets.</x>' })
export const withName = (main: string, name: string): readonly RawMember[] => [
  member(main),
  { name, content: 'Out of its folder.' },
]
export const manyMembers = (main: string, count: number): RawMember[] =>
  Array.from({ length: count }, (_, i) => ({
    name: i === 0 ? main : `part-${i}.txt`,
    content: 'x',
    method: 0,
  }))

/** 55 MB that pack well below the ratio limit. */
export function hugeMember(name: string, random: () => number): readonly RawMember[] {
  const block = dullText(random, 1_000_000)
  const content = Buffer.concat(Array.from({ length: 55 }, () => block))
  return [{ name, content, packed: deflateRawSync(content, { level: 1 }) }]
}

/** 30 members of 4 MB. */
export function manyLarge(main: string, random: () => number): readonly RawMember[] {
  const content = dullText(random, 4_000_000, 2)
  const packed = deflateRawSync(content)
  return Array.from({ length: 30 }, (_, i) => ({ name: i === 0 ? main : `part-${i}.txt`, content, packed }))
}

/** As in Fifield's "A better zip bomb" (2019): many members, one body. `before` members stand before them. */
export function overlapping(name: string, random: () => number, before = 0): readonly RawMember[] {
  const content = dullText(random, 2_000_000, 2)
  const first = { name, content, packed: deflateRawSync(content) }
  const others = Array.from({ length: 1500 }, (_, i) => ({ name: `part-${i}.txt`, sharesWith: before }))
  return [first, ...others]
}
