// On the page of all dates: a link to today in all years, behind those to the months. The site itself knows no today.

const months = document.getElementById("on-this-day"), now = new Date();
const month = now.getMonth() + 1, day = now.getDate();
const link = months?.querySelector(`a[href$="/${String(month).padStart(2, "0")}.html"]`);
if (link) {
  const item = document.createElement("li"), today = link.cloneNode();
  today.href += "#d" + day;
  today.textContent = months.dataset.today.replace("{month}", month).replace("{day}", day)
    .replace("{monthName}", new Intl.DateTimeFormat(document.documentElement.lang, {month: "long"}).format(now));
  item.append(today);
  months.append(item);
}
