/** Ten thousand rows on the virtualizer alone: a face, a name, two words about her, nothing that Remit adds. */
import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { defineComponent, h } from 'vue'

const people = Array.from({ length: 10_000 }, (_, at) => ({ name: `员工 ${at}`, about: `部门 ${at % 500} · 职员` }))

export default defineComponent(() => {
  const virtualizer = useWindowVirtualizer({ count: people.length, estimateSize: () => 66, overscan: 6 })
  return () =>
    h(
      'div',
      { class: 'rows', style: { position: 'relative', height: `${virtualizer.value.getTotalSize()}px` } },
      virtualizer.value
        .getVirtualItems()
        .map(({ index, start }) =>
          h('article', { key: index, style: { position: 'absolute', top: '0', height: '66px', transform: `translateY(${start}px)` } }, [
            h('span', '面'),
            h('p', people[index]?.name),
            h('p', people[index]?.about),
          ]),
        ),
    )
})
