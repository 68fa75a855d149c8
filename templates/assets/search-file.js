// Browsers refuse modules and fetch() to a page that was opened from a folder: this says so where search.js cannot run.
// A classic script: <script src="assets/search-file.js" defer></script>

(function () {
  const status = document.getElementById("search-status");
  if (location.protocol !== "file:" || !status) return;
  const words = document.getElementById("search")?.dataset.file;
  status.textContent = words || "浏览器不允许从文件夹中读取搜索数据。请运行 broadsheet serve，再从它给出的网址打开本页。";
})();
