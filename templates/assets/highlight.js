new URLSearchParams(location.search).get("q")&&document.getElementById("article-body")&&import("./marks.js").catch(()=>{});
