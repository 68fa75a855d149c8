// Readers who open an article from a search (?q=…) get its words marked: marks.js is loaded for them alone.
// Marks are a courtesy: where the script cannot be fetched, the article is read without them.

if (new URLSearchParams(location.search).get("q") && document.getElementById("article-body")) {
  import("./marks.js").catch(() => {});
}
