import { z } from 'zod'

/** Which units of a large catalog are worked on. */
export const courseChoiceSchema = z.union([z.literal('all'), z.array(z.string().min(1)).min(1).readonly()])

/** What is said when units of a large catalog wait. */
export function parkedSentence(units: number): string {
  return `${units} courses are parked: the catalog is large. Choose with --courses all, --courses ACCT,BIOL or --courses @list.txt.`
}
