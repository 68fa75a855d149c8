// Fetches the files of the search index, for search.js and marks.js.

const root = new URL("../", import.meta.url);

/**
 * What a file of the index holds, JSON or bytes. Throws a TypeError where the network fails, and another Error where the host
 * has not got the file; some hosts answer with a page of their own then.
 */
export async function readFile(url, options) {
  const response = await fetch(url, options);
  if (!response.ok || /html/.test(response.headers.get("content-type"))) throw new Error(url);
  return /\.bin$/.test(url) ? response.arrayBuffer() : response.json();
}

/** The URL of the manifest that a page names; undefined where it names none. */
export function manifestNamed(page) {
  const path = page.querySelector('meta[name="search-index"]')?.content;
  return path && new URL(path, root).href;
}

/** The URL of the manifest as the search page on the server names it now; false where there is none. */
export async function currentManifest() {
  const response = await fetch(new URL("search.html", root), {cache: "no-cache"});
  return response.ok && manifestNamed(new DOMParser().parseFromString(await response.text(), "text/html"));
}
