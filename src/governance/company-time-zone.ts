/** Every time is said, and every day counted, as the company's clock shows it: a right ends at one moment for everybody. */
export const companyTimeZone = 'Asia/Macau'
