import type { CompanySeed, PersonSeed } from '#mock/company/seed.ts'

/** A company small enough to keep in the head: twelve people, seven departments, with the oddities that the rules care about. */
const person = (userid: string, departmentIds: readonly number[], managerUserid?: string): PersonSeed => ({
  userid,
  unionid: `union-${userid}`,
  name: userid.replace('.', ' ').toUpperCase(),
  mobile: `+853-66${[...userid]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_000, 7)
    .toString()
    .padStart(6, '0')}`,
  title: 'Staff',
  jobNumber: `J-${userid}`,
  departmentIds,
  ...(managerUserid === undefined ? {} : { managerUserid }),
})

export const smallResort: CompanySeed = {
  corpId: 'ding-demo-corp',
  corpName: 'Small Resort',
  departments: [
    { id: 1, name: 'Small Resort', parentId: null, headUserids: ['gm'] },
    { id: 20, name: 'Food', parentId: 1, headUserids: ['owner'] },
    { id: 21, name: 'Restaurant', parentId: 20, headUserids: ['rest.head'] },
    // Nobody heads the bar.
    { id: 22, name: 'Bar', parentId: 20, headUserids: [] },
    { id: 23, name: 'Kitchen', parentId: 20, headUserids: ['chef'] },
    { id: 30, name: 'Finance', parentId: 1, headUserids: ['fin.owner'] },
    { id: 40, name: 'Technology', parentId: 1, headUserids: ['global'] },
  ],
  people: [
    person('gm', [1]),
    person('owner', [20], 'gm'),
    person('manager', [20], 'owner'),
    person('admin', [20], 'manager'),
    person('rest.head', [21], 'manager'),
    person('waiter', [21], 'rest.head'),
    // No manager, no department head: the way leads to the domain owner.
    person('barman', [22]),
    person('chef', [23], 'owner'),
    // In two departments of two domains.
    person('twice', [21, 30], 'rest.head'),
    person('fin.owner', [30], 'gm'),
    person('clerk', [30], 'fin.owner'),
    person('global', [40], 'gm'),
  ],
  admins: [
    { userid: 'global', sysLevel: 1 },
    { userid: 'manager', sysLevel: 2 },
  ],
  labelRoles: [
    {
      id: 900,
      name: 'Remit',
      roles: [
        { id: 901, name: 'Remit 看板' },
        { id: 902, name: 'Remit 通讯录' },
        { id: 903, name: 'Remit 班次主管' },
      ],
    },
  ],
}
