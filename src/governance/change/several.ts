/** So many people at once still fit on one page, and in one transaction that keeps nobody waiting. */
export const mostAtOnce = 50
