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
