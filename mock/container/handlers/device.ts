import type { Handler } from '../dispatch.ts'
import { askedTextSize } from '../options.ts'
import { count } from '../param.ts'

export const deviceHandlers: [string, Handler][] = [
  [
    'device.notification.vibrate',
    (params) => {
      navigator.vibrate?.(count(params['duration'], 300))
    },
  ],
  ['device.connection.getNetworkType', () => ({ result: navigator.onLine ? 'wifi' : 'none', netWorkAvailable: navigator.onLine })],
  [
    'device.base.getPhoneInfo',
    () => ({
      screenWidth: screen.width,
      screenHeight: screen.height,
      brand: 'Remit',
      model: 'simulated',
      version: '12',
      netInfo: navigator.onLine ? 'wifi' : 'none',
      operatorType: '',
      fontSizeSetting: askedTextSize(),
    }),
  ],
]
