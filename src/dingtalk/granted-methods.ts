/**
 * Every native method Remit calls. The client grants them with one signature per page load and ignores a second `dd.config`,
 * so the list is the whole application's, not a page's.
 */
export const grantedMethods = [
  'runtime.permission.requestAuthCode',
  'runtime.permission.requestAuthCodeV2',
  'biz.contact.departmentsPicker',
  'biz.contact.complexPicker',
  'biz.navigation.setTitle',
  'biz.navigation.setRight',
  'biz.navigation.setLeft',
  'biz.navigation.popGesture',
  'biz.navigation.close',
  'biz.util.openLink',
  'device.base.getPhoneInfo',
  'device.notification.alert',
  'device.notification.confirm',
  'device.notification.toast',
  'device.notification.actionSheet',
  'ui.pullToRefresh.enable',
  'ui.pullToRefresh.stop',
  'ui.pullToRefresh.disable',
] as const
