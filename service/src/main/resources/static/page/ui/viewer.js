// As whom somebody looks, in a sentence.
import { t } from "../i18n/index.js";
import { word } from "../vocabulary/words.js";

/** @param {import("../api/types.js").Viewer} viewer */
export function seenBy({ role, receiver }) {
  return t(`viewer.${role}`, { receiver: receiver ? word("receiver", receiver) : "" });
}
