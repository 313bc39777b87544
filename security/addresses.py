"""Reads an OpenAPI description and prints each address that can be read, with a value for each parameter."""
import json
import sys
from urllib.parse import urlencode

EXAMPLES = {"measure": "degree", "ties": "master_of", "format": "csv", "at": "1900", "top": "5", "seed": "1"}
base = sys.argv[1]
paths = json.load(sys.stdin)["paths"]
for path in sorted(paths):
    read = paths[path].get("get")
    if read is None or path.endswith("/events"):
        continue
    address = path
    query = {}
    for parameter in read.get("parameters", []):
        name = parameter["name"]
        value = EXAMPLES.get(name, "true" if parameter["schema"].get("type") == "boolean" else "x")
        if parameter["in"] == "path":
            address = address.replace("{" + name + "}", value)
        elif parameter["in"] == "query":
            query[name] = value
    print(base + address + ("?" + urlencode(query) if query else ""))
