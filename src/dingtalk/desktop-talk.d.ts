/** Fetched only; the SDK itself takes it into use. */
declare module 'dingtalk-jsapi/lib/packages/frame-talk-client-pc/index.js'
