// What is said where search.js cannot run: browsers refuse modules and fetch() to a page that was opened from a folder, and a
// server may have no answer. A classic script, before search.js: <script src="assets/search-file.js" defer></script>

{
  const part = name => document.getElementById("search-" + name), {dataset} = document.getElementById("search");
  const say = text => { part("status").textContent = text; };
  if (location.protocol === "file:") say(dataset.file);
  else setTimeout(() => {
    if (part("input").role) return;  // search.js gives it
    say(dataset.script);
    Object.assign(part("more"), {hidden: false, textContent: dataset.retry, onclick: () => location.reload()});
  }, 10_000);
}
