/** The same keys in another language. */
export type Catalog<English> = { readonly [Key in keyof English]: string };
