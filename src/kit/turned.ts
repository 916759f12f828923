/** What is chosen once this one is turned on or off. */
export function turned<T extends string>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one]
}
