import { BlockList, isIP } from 'node:net'
import type { HttpContext } from './http-env.ts'

const plain = (address: string) =>
  address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/^\[(.*)\]$/, '$1')

/** Finds out whom a limit counts: the caller as the named proxies saw it, never what the caller says of itself. */
export function addressReader(trustProxy: readonly string[]): (c: HttpContext) => string {
  const proxies = new BlockList()
  for (const entry of trustProxy) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(prefix), family)
  }
  const trusted = (address: string) => isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return (c) => {
    let nearest = plain(c.env?.incoming?.socket.remoteAddress ?? 'unknown')
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map(plain).filter(Boolean)
    // Right to left: each proxy appended the one that it heard from; the first that is no proxy of ours is the caller.
    while (trusted(nearest)) {
      const before = forwarded.pop()
      if (before === undefined || isIP(before) === 0) break
      nearest = before
    }
    return nearest
  }
}
