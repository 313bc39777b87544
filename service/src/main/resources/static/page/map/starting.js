// Asks, of a map without anybody, whether there are people at all.
import { get } from "../api/client.js";
import { startOf } from "../start/view.js";
import { update } from "../ui/update.js";
import { whyEmpty } from "./view/emptied.js";

export class Starting {
  /** Null until it is known. @type {import("../start/view.js").Start | null} */
  start = null;
  /** The map about which that was asked. */
  #map = "";

  /** @param {import("./board.js").Board} board */
  async follow(board) {
    if (whyEmpty(board) === "store" && this.#map !== board.map) {
      this.#map = board.map;
      this.start = await get("/rankings", { measure: "auto", top: "1" }).then(startOf, () => null);
      update();
    }
  }
}
