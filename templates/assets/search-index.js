// Fetches the files of the search index, for search.js and highlight.js.

const root = new URL("../", import.meta.url);

/** A file is not where the manifest says it is: since this page was loaded, the archive may have been published anew. */
export class Missing extends Error {}

/** What a file of the index holds, JSON or bytes. Throws Missing, or what fetch() throws where the network fails. */
export async function readFile(url, options) {
  const response = await fetch(url, options);
  if (response.status === 404 || response.status === 410) throw new Missing(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  if (String(url).endsWith(".bin")) return response.arrayBuffer();
  // Some hosts answer with a page of their own, and 200, for what they do not have.
  return response.json().catch(error => { throw error instanceof SyntaxError ? new Missing(url) : error; });
}

/** The URL of the manifest that a page names; undefined where it names none. */
export function manifestNamed(page) {
  const path = page.querySelector('meta[name="search-index"]')?.content;
  return path && new URL(path, root).href;
}

/** The URL of the manifest as the search page on the server names it now. */
export async function currentManifest() {
  const response = await fetch(new URL("search.html", root), {cache: "no-cache"});
  if (!response.ok) throw new Missing(response.url);
  return manifestNamed(new DOMParser().parseFromString(await response.text(), "text/html"));
}
