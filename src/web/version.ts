/** Put in when the page is built: version of the package, digest of the engine's sources. */
declare const __CONCERTED__: { readonly version: string; readonly engine: string };

export const { engine, version } = __CONCERTED__;
