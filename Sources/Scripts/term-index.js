// The filter and the orders of an index of names. It runs where it stands, between the form and the names, and shows the form
// before the names are there, so that nothing moves; without it the form stays hidden and the index is read as it is.
//
// Where each letter has a page, the index's own page filters the names of all letters: their pages are fetched when a reader
// types, once, and each is filtered as it comes. No file is made for it that would change with every name.

{
  const form = document.querySelector(".names-filter"), field = form.querySelector("input"), status = form.querySelector("output");
  const {found, none, failed} = form.dataset;
  const fold = text => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

  /** What is typed, folded; names that do not hold it are hidden. */
  let wanted = "";
  /** The names of other pages' lists, once they are asked for. */
  let others, hasFailed = false;

  const lists = () => [...document.querySelectorAll("main :is(.names, .terms)")];
  const holds = item => fold(item.firstElementChild.textContent).includes(wanted);

  /** The names of a letter's page as a list of its own, whose links lead from this page where they led from that one. */
  async function fetched(link) {
    const response = await fetch(link.href);
    if (!response.ok) throw response;
    const page = new DOMParser().parseFromString(await response.text(), "text/html"), list = document.createElement("ul");
    list.className = "names";
    for (const item of page.querySelectorAll("main :is(.names, .terms) > li")) {
      const anchor = item.querySelector("a");
      anchor.href = new URL(anchor.getAttribute("href"), link.href);
      list.append(document.adoptNode(item));
    }
    return list;
  }

  /** Puts the lists of all letters behind the page's own, one after another, in their order. */
  async function fetchAll() {
    const place = document.createElement("section");
    document.querySelector("main").append(place);
    for (const link of document.querySelectorAll(".letters a")) {
      try {
        place.append(await fetched(link));
      } catch {
        hasFailed = true;
      }
      show();
    }
  }

  function show() {
    const isAll = Boolean(others && wanted && !hasFailed);
    let count = 0;
    for (const list of lists()) {
      // With the names of all letters there, those of most articles would stand twice.
      const isTwice = list.closest(".frequent") && (isAll || wanted && document.querySelector(".initial"));
      let shown = 0;
      for (const item of list.children) {
        item.hidden = Boolean(wanted) && !holds(item);
        shown += !item.hidden;
      }
      if (!isTwice) count += wanted ? shown : 0;
      list.hidden = !shown || Boolean(isTwice) || Boolean(others) && !wanted && !list.closest(".frequent");
    }
    for (const part of document.querySelectorAll("main > section")) {
      part.hidden = ![...part.querySelectorAll("ul")].some(list => !list.hidden);
    }
    for (const details of document.querySelectorAll("main details")) {
      details.hidden = details.querySelector("ul").hidden;
      if (wanted) details.dataset.wasOpen ??= details.open;
      if (wanted || details.dataset.wasOpen) details.open = Boolean(wanted) || details.dataset.wasOpen === "true";
      if (!wanted) delete details.dataset.wasOpen;
    }
    status.value = !wanted ? "" : (count ? found.replace("{count}", count) : none.replace("{text}", field.value.trim()))
      + (hasFailed ? " " + failed : "");
  }

  field.addEventListener("input", () => {
    wanted = fold(field.value);
    if (wanted && "all" in form.dataset) others ??= fetchAll();
    show();
  });

  form.addEventListener("submit", event => event.preventDefault());

  /** Orders each list by how many articles its names have, or as it came. */
  form.addEventListener("click", ({target}) => {
    if (!target.value || target === field) return;
    for (const button of form.querySelectorAll("button")) button.ariaPressed = String(button === target);
    const count = item => Number(item.querySelector(".count")?.textContent ?? 1);
    for (const list of lists()) {
      const items = [...list.children];
      items.forEach((item, place) => item.place ??= place);
      items.sort((a, b) => target.value === "count" ? count(b) - count(a) || a.place - b.place : a.place - b.place);
      list.append(...items);
    }
  });

  form.hidden = false;
}
