// Browsers refuse modules and fetch() to a page that was opened from a folder: this says so where search.js cannot run.
// A classic script: <script src="assets/search-file.js" defer></script>

if (location.protocol === "file:") {
  document.getElementById("search-status").textContent = document.getElementById("search").dataset.file;
}
