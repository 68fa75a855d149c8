location.protocol==="file:"&&(document.getElementById("search-status").textContent=document.getElementById("search").dataset.file);
