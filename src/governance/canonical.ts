/**
 * Canonical JSON after RFC 8785 for the values Remit hashes: objects with sorted keys, arrays, strings, booleans, null and
 * integers. Throws on anything else (fractions, undefined, lone surrogates), so that two spellings never share a meaning.
 */
export declare function canonicalJson(value: unknown): string
