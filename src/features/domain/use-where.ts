import { computed, type ComputedRef } from 'vue'
import { useArea } from './use-area.ts'

interface WhereInUse {
  /** An area, or instead of it one department or somebody's departments. */
  readonly where: ComputedRef<{ readonly area?: string; readonly departmentId?: string; readonly memberId?: string }>
  /** What keeps a link there; empty for an area, which links keep anyway. */
  readonly kept: ComputedRef<Readonly<Record<string, string>>>
  /** On what, as it was called by the page that led here; empty for an area. */
  readonly name: ComputedRef<string>
}

/** Where one looks at who may do what: it lives in the address. */
export function useWhere(): WhereInUse {
  const { area, text } = useArea()
  const [departmentId, memberId, name] = [text('department'), text('member'), text('name')]
  return {
    where: computed(() => {
      if (departmentId.value !== '') return { departmentId: departmentId.value }
      if (memberId.value !== '') return { memberId: memberId.value }
      return area.value === '' ? {} : { area: area.value }
    }),
    kept: computed((): Readonly<Record<string, string>> => {
      if (departmentId.value !== '') return { department: departmentId.value, name: name.value }
      return memberId.value === '' ? {} : { member: memberId.value, name: name.value }
    }),
    name: computed(() => (departmentId.value + memberId.value === '' ? '' : name.value)),
  }
}
