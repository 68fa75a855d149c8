// Fetches the files of the search index, for search.js and marks.js.

const root = new URL("../", import.meta.url);

/** How long a file is waited for, in milliseconds. */
const patience = 10_000;

/** A signal that gives a fetch up with a TimeoutError, or with `signal`; older browsers know only one of the two. */
function limited(signal) {
  const limit = AbortSignal.timeout?.(patience);
  return signal && limit ? AbortSignal.any?.([signal, limit]) ?? signal : signal ?? limit;
}

/**
 * What a file of the index holds. Throws a TypeError where the network fails, a TimeoutError where it stalls, and another Error
 * where the host has not got the file; some hosts answer with a page of their own then.
 */
export async function readFile(url, signal) {
  const response = await fetch(url, {signal: limited(signal)});
  if (!response.ok || /html/.test(response.headers.get("content-type"))) throw new Error(url);
  return response.json();
}

/** The URL of the manifest that a page names; undefined where it names none. */
export function manifestNamed(page) {
  const path = page.querySelector('meta[name="search-index"]')?.content;
  return path && new URL(path, root).href;
}

/** The URL of the manifest as the search page on the server names it now; false where there is none. */
export async function currentManifest() {
  const response = await fetch(new URL("search.html", root), {cache: "no-cache", signal: limited()});
  return response.ok && manifestNamed(new DOMParser().parseFromString(await response.text(), "text/html"));
}
