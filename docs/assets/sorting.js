// Makes the columns of a table sortable whose heads say what they hold: text, number or date. The buttons are made here;
// without this script the rows stand in the order of the page. After the pattern of the ARIA Authoring Practices Guide:
// a button in the head, and the order in aria-sort.

const COLLATOR = new Intl.Collator(document.documentElement.lang, { numeric: true });
const COMPARE = {
  text: (one, other) => COLLATOR.compare(unquoted(one), unquoted(other)),
  number: (one, other) => one - other,
  date: (one, other) => (one < other ? -1 : Number(one > other)), // ISO 8601: the order of the texts is that of time
};
const OPPOSITE = { ascending: "descending", descending: "ascending" };

// A title in quotation marks stands under its first letter.
function unquoted(text) {
  return text.replace(/^[^\p{L}\p{N}]+/u, "");
}

for (const table of document.querySelectorAll("table[data-sorted]")) makeSortable(table);

function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  table.after(status);
  for (const head of heads.filter(({ dataset }) => dataset.sort)) {
    const column = head.textContent.trim();
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const order = OPPOSITE[head.getAttribute("aria-sort")] ?? head.dataset.first ?? "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      sort(table.tBodies[0], head, order);
      status.textContent = table.dataset.sorted.replace("{column}", column).replace("{order}", table.dataset[order]);
    });
  }
}

// Rows that are equal keep their order, and those with nothing to sort by stand last in either.
function sort(body, head, order) {
  const key = ({ cells }) => cells[head.cellIndex].dataset.key ?? cells[head.cellIndex].textContent.trim();
  const sign = order === "ascending" ? 1 : -1;
  const rows = [...body.rows].map((row) => ({ row, key: key(row) }));
  rows.sort((one, other) =>
    one.key && other.key ? sign * COMPARE[head.dataset.sort](one.key, other.key) : Number(!one.key) - Number(!other.key),
  );
  body.append(...rows.map(({ row }) => row));
}
