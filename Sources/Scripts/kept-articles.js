// The reading list as the browser keeps it: [{url, data}], the last one first; `data` is what an article says of itself (JSON-LD).

const name = "broadsheet-reading-list";

export function keptArticles() {
  try {
    const list = JSON.parse(localStorage.getItem(name));
    return Array.isArray(list) ? list.filter(entry => entry?.url && entry.data?.headline) : [];
  } catch {
    return [];
  }
}

/** Whether the browser keeps it: not all do. */
function write(list) {
  try {
    localStorage.setItem(name, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

const isOf = id => entry => entry.data.identifier === id;
export const isKept = id => keptArticles().some(isOf(id));
export const keepArticle = (url, data) => write([{url, data}, ...keptArticles().filter(entry => !isOf(data.identifier)(entry))]);
export const dropArticle = id => write(keptArticles().filter(entry => !isOf(id)(entry)));
