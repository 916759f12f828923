/** DingTalk open platform documentation, create a user: eleven digits in the mainland, elsewhere with the area code, `+853-66120001`. */
export const isMobile = (text: string): boolean => /^(1\d{10}|\+\d{1,4}-\d{5,14})$/.test(text)
