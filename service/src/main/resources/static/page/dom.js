// Small means to build elements. Texts are always set as text, so nothing that a file holds becomes markup.

/** Makes an element; attributes that are null or false are left out, children may be strings. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      Object.entries(value).forEach(([event, action]) => element.addEventListener(event, action));
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

export function byId(id) {
  return document.getElementById(id);
}

/** A box for what went wrong: what, why, and what to do. */
export function problemBox(problem, t) {
  return make(
    "div",
    { class: "problem", role: "alert", "data-code": problem.code },
    make("p", {}, make("b", {}, problem.title ?? t("problem.title"))),
    make("p", {}, problem.detail ?? ""),
    problem.remedy ? make("p", { class: "remedy" }, make("b", {}, t("problem.remedy")), " ", problem.remedy) : null,
  );
}

const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell", TH: "rowheader" };

/**
 * A table that scrolls by itself on a wide screen and becomes cards on a narrow one: each cell carries the name of its
 * column for the style sheet, and its role, which a table laid out as blocks loses in some browsers.
 *
 * @param label what a screen reader says of the part that scrolls
 * @param attributes of the table
 * @param parts the caption, the head and the body
 */
export function tablePart(label, attributes, ...parts) {
  const table = make("table", attributes, ...parts);
  const columns = [...table.querySelectorAll("thead tr > *")];
  columns.forEach((column) => column.setAttribute("role", column.tagName === "TH" ? "columnheader" : "cell"));
  for (const element of [table, ...table.querySelectorAll("thead, tbody, tr, tbody td, tbody th")]) {
    element.setAttribute("role", ROLES[element.tagName]);
  }
  for (const row of table.querySelectorAll("tbody tr")) {
    [...row.children].filter((cell) => cell.colSpan === 1).forEach((cell, at) =>
      cell.setAttribute("data-label", columns[at]?.firstChild?.textContent ?? ""));
  }
  return make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": label }, table);
}
