/** Until accounts exist every decision is taken by this one reviewer (design §4). */
export const REVIEWER = 'local'
