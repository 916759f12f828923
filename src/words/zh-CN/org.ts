/** A department and what may be done with it. */
export type OrgWords = Readonly<
  Record<
    | 'title'
    | 'below'
    | 'heads'
    | 'noHead'
    | 'members'
    | 'departments'
    | 'whoMay'
    | 'seeMembers'
    | 'acts'
    | 'addMember'
    | 'addMemberTitle'
    | 'memberName'
    | 'mobile'
    | 'mobileHint'
    | 'jobTitle'
    | 'memberAdded'
    | 'memberLasting'
    | 'create'
    | 'rename'
    | 'reparent'
    | 'setHead'
    | 'createTitle'
    | 'renameTitle'
    | 'reparentTitle'
    | 'headTitle'
    | 'name'
    | 'nameHint'
    | 'toParent'
    | 'pickParent'
    | 'choose'
    | 'change'
    | 'moveNote'
    | 'undoable'
    | 'notUndoable'
    | 'send'
    | 'before'
    | 'after'
    | 'pickHead'
    | 'nobodyHere'
    | 'created'
    | 'renamed'
    | 'reparented'
    | 'headSet'
    | 'delete'
    | 'notFound'
    | 'notFoundText'
    | 'back',
    string
  >
>
const org: OrgWords = {
  title: '部门',
  below: '位置',
  heads: '主管',
  noHead: '没有主管',
  members: '{n} 名成员',
  departments: '{n} 个下级部门',
  whoMay: '谁能对这个部门做什么',
  seeMembers: '看成员',
  acts: '可以做的事',
  addMember: '添加成员',
  addMemberTitle: '添加成员到「{name}」',
  memberName: '姓名',
  mobile: '手机号',
  mobileHint: '内地直接写 11 位；其他地区加区号，例如 +853-66123456',
  jobTitle: '职位（可不填）',
  memberAdded: '已提交，{name}加入钉钉后就会出现',
  memberLasting: '不能撤销；要让人离开公司，需要另外的权限',
  create: '新建下级部门',
  rename: '改名',
  reparent: '移动部门',
  setHead: '设主管',
  createTitle: '在「{name}」下新建部门',
  renameTitle: '给「{name}」改名',
  reparentTitle: '移动「{name}」',
  headTitle: '「{name}」的主管',
  name: '部门名称',
  nameHint: '1 到 64 个字',
  toParent: '移到哪个部门之下',
  pickParent: '移到哪里',
  choose: '选择部门',
  change: '更改',
  moveNote: '{people}、{departments}会一起移动；管「{name}」的人也会管到它们。',
  undoable: '15 分钟内可以撤销',
  notUndoable: '不能撤销，但之后可以改名',
  send: '确定',
  before: '现在',
  after: '之后',
  pickHead: '从本部门成员里选',
  nobodyHere: '这个部门还没有成员，先移人进来才能设主管',
  created: '「{name}」已提交，钉钉确认后就会出现',
  renamed: '已改名为「{name}」',
  reparented: '已移到「{name}」下',
  headSet: '主管已更新',
  delete: '删除部门',
  notFound: '找不到这个部门',
  notFoundText: '可能已被撤销，或者不归您看。',
  back: '回部门列表',
}
export default org
