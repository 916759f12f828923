import type { Parsed } from '#contract/endpoints.ts'
import type { ActContent } from '../../changes/acts/prepare-act.ts'

/** The wire says the kind among the fields; a change keeps it apart. */
export function contentOfAct(act: Parsed<'changeDepartment'>['act']): ActContent {
  switch (act.kind) {
    case 'create_department': {
      const { kind, ...input } = act
      return { kind, input }
    }
    case 'rename_department': {
      const { kind, ...input } = act
      return { kind, input }
    }
    case 'reparent_department': {
      const { kind, ...input } = act
      return { kind, input }
    }
    case 'set_department_head': {
      const { kind, ...input } = act
      return { kind, input }
    }
    default:
      return act satisfies never
  }
}
