import type { IConfiguration } from 'dependency-cruiser'

declare const borders: IConfiguration
export default borders
