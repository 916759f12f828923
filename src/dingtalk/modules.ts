/**
 * The SDK's modules Remit uses, by their named exports: the package is CommonJS and its default imports are module objects
 * in an ES module package. Old and new modules of one method differ in the platforms they know, so each is chosen:
 * `alert` is the new one (the old lacks Harmony), `close` and pull to refresh are the old ones (the new lack desktop, iOS or `watch`).
 */
import core from 'dingtalk-jsapi/entry/union'

export { requestAuthCode$ as requestAuthCode } from 'dingtalk-jsapi/api/runtime/permission/requestAuthCode'
export { requestAuthCode$ as requestAuthCodeV2 } from 'dingtalk-jsapi/api/union/requestAuthCode'
export { departmentsPicker$ as departmentsPicker } from 'dingtalk-jsapi/api/biz/contact/departmentsPicker'
export { complexPicker$ as complexPicker } from 'dingtalk-jsapi/api/biz/contact/complexPicker'
export { alert$ as alert } from 'dingtalk-jsapi/api/union/alert'
export { confirm$ as confirm } from 'dingtalk-jsapi/api/device/notification/confirm'
export { toast$ as toast } from 'dingtalk-jsapi/api/device/notification/toast'
export { actionSheet$ as actionSheet } from 'dingtalk-jsapi/api/device/notification/actionSheet'
export { setTitle$ as setTitle } from 'dingtalk-jsapi/api/biz/navigation/setTitle'
export { setLeft$ as setLeft } from 'dingtalk-jsapi/api/biz/navigation/setLeft'
export { popGesture$ as popGesture } from 'dingtalk-jsapi/api/union/popGesture'
export { setRight$ as setRight } from 'dingtalk-jsapi/api/biz/navigation/setRight'
export { close$ as closePage } from 'dingtalk-jsapi/api/biz/navigation/close'
export { openLink$ as openLink } from 'dingtalk-jsapi/api/biz/util/openLink'
export { enable$ as enablePull } from 'dingtalk-jsapi/api/ui/pullToRefresh/enable'
export { stop$ as stopPull } from 'dingtalk-jsapi/api/ui/pullToRefresh/stop'
export { disable$ as disablePull } from 'dingtalk-jsapi/api/ui/pullToRefresh/disable'
export { getSystemInfo$ as getSystemInfo } from 'dingtalk-jsapi/api/union/getSystemInfo'

export { core }
