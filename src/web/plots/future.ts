/** Which future something shows: isolated action, or what is compared with it. */
export type Future = "isolated" | "collective";
