import type { ChangeSubject } from '#contract/change.ts'
import type { Translate } from '#words/use-words.ts'

export type DepartmentSubject = Extract<
  ChangeSubject,
  {
    kind:
      | 'add_member'
      | 'update_member'
      | 'disable_member'
      | 'enable_member'
      | 'create_department'
      | 'rename_department'
      | 'reparent_department'
      | 'set_department_head'
      | 'remove_member'
      | 'delete_department'
      | 'set_working_day'
      | 'recover_factor'
      | 'restore_attendance'
  }
>
interface ActText {
  readonly what: string
  readonly where?: string
  readonly why?: string
}

/** An act on a department in words, who comes there or leaves included. */
export function departmentSubject(subject: DepartmentSubject, t: Translate): ActText {
  switch (subject.kind) {
    case 'add_member':
      return {
        what: t('act.subject.add_member', { name: subject.name }),
        where: subject.departments.map(({ name }) => name).join(t('time.and')),
      }
    case 'update_member': {
      const shown = (text: string): string => text || t('act.empty')
      const lines = subject.edits.map(({ field, before, after }) =>
        t('act.edit', { field: t(`act.field.${field}`), before: shown(before), after: shown(after) }),
      )
      return { what: t('act.subject.update_member', { name: subject.name }), where: lines.join(t('time.and')) }
    }
    case 'disable_member':
    case 'enable_member':
      return { what: t(`change.subject.${subject.kind}`, { name: subject.name }) }
    case 'create_department':
      return { what: t('act.subject.create_department', { name: subject.name }), where: subject.parent.name }
    case 'rename_department':
      return { what: t('act.subject.rename_department', { before: subject.before, after: subject.after }) }
    case 'reparent_department':
      return {
        what: t('act.subject.reparent_department', { name: subject.name, after: subject.after.name }),
        where: t('change.subject.move_member', { from: subject.before.name, to: subject.after.name }),
      }
    case 'set_department_head': {
      const heads = subject.after.join(t('time.and')) || t('act.subject.nobody')
      return { what: t('act.subject.set_department_head', { name: subject.name, heads }) }
    }
    case 'remove_member':
      return {
        what: t('change.subject.remove_member', { name: subject.person.name }),
        where: subject.departments.map(({ name }) => name).join(t('time.and')),
        why: subject.reason,
      }
    case 'set_working_day':
      return { what: t(`step.day.${subject.after ?? 'usual'}`, { on: subject.on }) }
    case 'restore_attendance':
      return {
        what: t('act.subject.restore_attendance', { name: subject.name }),
        where: subject.departments.map(({ name }) => name).join(t('time.and')),
      }
    case 'recover_factor':
      return { what: t('change.subject.recover_factor'), why: subject.reason }
    case 'delete_department':
      return { what: t('change.subject.delete_department', { name: subject.name }), where: subject.parent.name, why: subject.reason }
  }
}
