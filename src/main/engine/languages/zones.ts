/** Time zones as they are written after an hour, in minutes from UTC. */
export const ZONES = {
  gmt: 0, utc: 0, tu: 0, cet: 60, cest: 120, bst: 60, wet: 0, eet: 120, msk: 180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540, ist: 330,
} as const; // prettier-ignore
